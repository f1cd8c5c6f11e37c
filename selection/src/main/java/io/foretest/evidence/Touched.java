package io.foretest.evidence;

import java.util.BitSet;
import java.util.Set;

/**
 * What a test class touched.
 *
 * @param methods numbers of methods
 * @param whole classes of which it must be taken to touch everything
 */
record Touched(BitSet methods, Set<String> whole) {}

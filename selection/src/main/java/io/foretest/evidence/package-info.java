/**
 * Which tests can be affected by a change, told by what each executed when it was last recorded.
 * The only user of JaCoCo's reader, whose flow analysis speaks ASM.
 */
@NullMarked
package io.foretest.evidence;

import org.jspecify.annotations.NullMarked;

package io.foretest.code;

import org.jspecify.annotations.Nullable;

/**
 * A class file, and the directory that it was found in.
 *
 * @param next another one of the same chain, which was there before; null at its end
 */
record ClassSite(ClassInfo info, ClassFiles directory, @Nullable ClassSite next) {}

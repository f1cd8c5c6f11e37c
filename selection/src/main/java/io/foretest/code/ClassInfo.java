package io.foretest.code;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one class file says, names with slashes.
 *
 * @param outer the class that lexically encloses it; null for a top-level class
 * @param sourceFile name of its source without directories; null where it was left out
 * @param references every class that it mentions, itself included
 * @param tags values of JUnit Jupiter's {@code @Tag} on it and its methods
 */
record ClassInfo(
    String name,
    int access,
    @Nullable String outer,
    @Nullable String sourceFile,
    Set<String> references,
    Set<String> tags) {}

package io.foretest.change;

import org.jspecify.annotations.Nullable;

/**
 * One file that differs.
 *
 * @param path as git has it
 * @param oldPath before a rename; null otherwise
 * @param submodule whether the entry is a commit of another repository
 * @param before text of a Java file at the baseline; null where there is none or it was not read
 * @param after text of a Java file in the work tree; null where there is none or it was not read
 */
record FileDiff(
    String path,
    @Nullable String oldPath,
    FileStatus status,
    boolean submodule,
    LineCounts lines,
    @Nullable String before,
    @Nullable String after) {}

package io.foretest.change;

import org.jspecify.annotations.Nullable;

/**
 * One file of a change.
 *
 * @param path path from the repository's root, with slashes; the new one of a rename
 * @param oldPath the path before a rename; null otherwise
 * @param linesAdded 0 for a binary file
 * @param linesDeleted 0 for a binary file
 * @param complexityDelta cyclomatic complexity after minus before; 0 where the file is no Java
 *     source or does not parse
 */
public record ChangedFile(
    String path,
    @Nullable String oldPath,
    FileStatus status,
    FileKind kind,
    boolean binary,
    int linesAdded,
    int linesDeleted,
    int complexityDelta) {}

package io.foretest.change;

/** What happened to a file between the baseline and now. */
public enum FileStatus {
  ADDED,
  MODIFIED,
  DELETED,
  RENAMED
}

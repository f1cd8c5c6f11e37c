package io.foretest.change;

/** Bounds that keep a huge or hostile change from holding a build up. */
final class Limits {
  /** Files over this size, bytes, are counted as binary: nobody reviews a line of them. */
  static final int FILE_BYTES = 1 << 20;

  /** Added × deleted files whose content is compared to find renames, each side. */
  static final int RENAME_FILES = 200;

  /** Percentage of equal content that makes a deleted and an added file a rename; git's own. */
  static final int RENAME_SCORE = 50;

  /** Changed Java files that are parsed for their complexity; two parses a file. */
  static final int COMPLEXITY_FILES = 100;

  /** Commits of history that are searched for a recorded build. */
  static final int SEARCHED_COMMITS = 20_000;

  /** Recorded builds that are searched for. */
  static final int RECORDED_COMMITS = 1_000;

  private Limits() {}
}

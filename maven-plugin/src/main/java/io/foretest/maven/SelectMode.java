package io.foretest.maven;

/** What {@code ml.select} asks for. */
enum SelectMode {
  /** Record only. */
  FALSE,
  /** Run what the model chooses. */
  TRUE,
  /** Run everything and record what would have been skipped. */
  SHADOW,
  /** Run what the last selection skipped. */
  REMAINING;

  boolean plans() {
    return this != FALSE;
  }
}

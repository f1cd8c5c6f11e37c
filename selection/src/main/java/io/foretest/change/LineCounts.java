package io.foretest.change;

/**
 * Lines that a change adds to and deletes from one file.
 *
 * @param binary no text, or more of it than is compared: both counts are 0
 */
record LineCounts(boolean binary, int added, int deleted) {
  static final LineCounts BINARY = new LineCounts(true, 0, 0);
  static final LineCounts NONE = new LineCounts(false, 0, 0);
}

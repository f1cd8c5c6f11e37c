package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;

/** Which names a snapshot can hold: those that no file system knows are no names. */
final class SnapshotText {
  private static final int MOST_BYTES_A_CHAR = 3;

  private SnapshotText() {}

  static boolean holds(String text) {
    return text.length() <= SnapshotInput.MAX_TEXT_BYTES / MOST_BYTES_A_CHAR;
  }

  static boolean holds(TestKey test) {
    return holds(test.module()) && holds(test.member()) && holds(test.className());
  }
}

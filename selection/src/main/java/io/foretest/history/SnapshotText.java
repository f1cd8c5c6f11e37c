package io.foretest.history;

import io.foretest.snapshot.SnapshotOutput;

/** Which tests a snapshot can hold: those whose names some file system knows. */
final class SnapshotText {
  private SnapshotText() {}

  static boolean holds(TestKey test) {
    return SnapshotOutput.fits(test.module())
        && SnapshotOutput.fits(test.member())
        && SnapshotOutput.fits(test.className());
  }
}

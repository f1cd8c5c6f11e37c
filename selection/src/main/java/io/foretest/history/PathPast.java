package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;

/** How often one file or directory changed, how often with a failure, and when last. */
record PathPast(int changes, int failingChanges, long lastMillis) {
  static final PathPast NONE = new PathPast(0, 0, -1);

  PathPast plus(long millis, boolean failing) {
    return new PathPast(
        changes + 1, failingChanges + (failing ? 1 : 0), Math.max(lastMillis, millis));
  }

  void writeTo(SnapshotOutput out) throws IOException {
    out.count(changes);
    out.count(failingChanges);
    out.time(lastMillis);
  }

  static PathPast readFrom(SnapshotInput in, int builds) throws IOException {
    int changes = in.count("a number of changes", builds);
    int failing = in.count("a number of failing changes", changes);
    return new PathPast(changes, failing, in.time("a last change"));
  }
}

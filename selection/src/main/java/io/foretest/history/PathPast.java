package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;

/**
 * How often one file or directory changed, how often with a failure, and when last.
 *
 * @param authors bits of those who changed it, see {@link Authors}
 */
record PathPast(int changes, int failingChanges, long lastMillis, long authors) {
  static final PathPast NONE = new PathPast(0, 0, -1, 0);

  PathPast plus(long millis, boolean failing, long author) {
    return new PathPast(
        changes + 1,
        failingChanges + (failing ? 1 : 0),
        Math.max(lastMillis, millis),
        authors | author);
  }

  void writeTo(SnapshotOutput out) throws IOException {
    out.count(changes);
    out.count(failingChanges);
    out.time(lastMillis);
    out.bits(authors);
  }

  static PathPast readFrom(SnapshotInput in, int builds) throws IOException {
    int changes = in.count("a number of changes", builds);
    int failing = in.count("a number of failing changes", changes);
    long last = in.time("a last change");
    return new PathPast(changes, failing, last, in.version() < 3 ? 0 : in.bits());
  }
}

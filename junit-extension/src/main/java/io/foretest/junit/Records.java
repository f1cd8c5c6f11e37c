package io.foretest.junit;

import io.foretest.protocol.ClassRecord;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import org.junit.platform.launcher.TestIdentifier;

/** Puts the journal's records together. */
final class Records {
  private Records() {}

  /** A test, or what of a method stands in for one, without its end. */
  static TestRecord.Builder test(TestIdentifier id, Place place, Start start) {
    return new TestRecord.Builder(place.topLevelClass(), place.className(), place.method())
        .identity(id.getUniqueId(), id.getDisplayName(), place.engine())
        .started(start.millis(), start.attempt(), start.thread());
  }

  static ClassRecord classRun(Container container, End end, long now) {
    Start known = container.start();
    Start start = known == null ? new Start(1) : known;
    long nanos = Math.max(0, now - start.nanos());
    return new ClassRecord(
        container.place().topLevelClass(),
        container.place().className(),
        end.outcome(),
        start.millis(),
        nanos,
        Math.max(0, nanos - container.testNanos(now)),
        "",
        end.throwableClass(),
        end.failureHash());
  }

  static ClassRecord skippedClass(Place place, String reason) {
    return new ClassRecord(
        place.topLevelClass(),
        place.className(),
        Outcome.SKIPPED,
        System.currentTimeMillis(),
        0,
        0,
        reason,
        null,
        null);
  }
}

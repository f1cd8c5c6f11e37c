package io.foretest.junit;

import io.foretest.protocol.Outcome;
import org.jspecify.annotations.Nullable;

/** A node of the running test plan that may hold others: its place, its start, its tests' time. */
final class Container {
  private final @Nullable Container parent;
  private final Place place;
  private final BusyTime tests = new BusyTime();
  private volatile @Nullable Start start;
  private volatile @Nullable End failure;

  Container(@Nullable Container parent, Place place) {
    this.parent = parent;
    this.place = place;
  }

  Place place() {
    return place;
  }

  void started(Start start) {
    this.start = start;
  }

  /** How it started; null when no start was heard of. */
  @Nullable Start start() {
    return start;
  }

  /** The container of the class that this one stands in; null where it stands in none. */
  @Nullable Container classAbove() {
    Container at = parent;
    while (at != null && !at.place.startsClass()) {
      at = at.parent;
    }
    return at;
  }

  /** Something below failed that no record of its own tells of. */
  void failedBelow(End end) {
    failure = end;
  }

  /** The end of the container, given how JUnit says it ended. */
  End end(End own) {
    End below = failure;
    return own.outcome() == Outcome.PASSED && below != null ? below : own;
  }

  /** A test below starts. */
  void testStarted(long nanos) {
    for (Container at = this; at != null; at = at.parent) {
      at.tests.enter(nanos);
    }
  }

  /** A test below ends. */
  void testFinished(long nanos) {
    for (Container at = this; at != null; at = at.parent) {
      at.tests.leave(nanos);
    }
  }

  /** Nanoseconds until {@code now} in which at least one test below ran. */
  long testNanos(long now) {
    return tests.until(now);
  }
}

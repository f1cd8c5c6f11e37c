package io.foretest.junit;

import org.jspecify.annotations.Nullable;

/** A node of the running test plan that may hold others: its place, its start, its tests' time. */
final class Container {
  private final @Nullable Container parent;
  private final Place place;
  private final BusyTime tests = new BusyTime();
  private volatile @Nullable Start start;

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

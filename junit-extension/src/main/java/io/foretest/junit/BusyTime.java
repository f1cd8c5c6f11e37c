package io.foretest.junit;

/** Length of the union of intervals that open and close while time goes on, in any number. */
final class BusyTime {
  private int open;
  private long since;
  private long total;

  synchronized void enter(long now) {
    if (open == 0) {
      since = now;
    }
    open++;
  }

  synchronized void leave(long now) {
    if (open == 0) {
      return;
    }
    open--;
    if (open == 0) {
      total += Math.max(0, now - since);
    }
  }

  /** Nanoseconds until {@code now} in which at least one interval was open. */
  synchronized long until(long now) {
    return open == 0 ? total : total + Math.max(0, now - since);
  }
}

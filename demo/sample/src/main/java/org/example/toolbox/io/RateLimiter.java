package org.example.toolbox.io;

import java.util.concurrent.TimeUnit;

/** Hands out permits at a steady rate and makes callers wait for theirs. */
public final class RateLimiter {
  private final long nanosPerPermit;
  private long nextFree = System.nanoTime();

  public RateLimiter(int permitsPerSecond) {
    this.nanosPerPermit = TimeUnit.SECONDS.toNanos(1) / permitsPerSecond;
  }

  /** Waits until the permit is free. */
  public void acquire() throws InterruptedException {
    long now = System.nanoTime();
    long wait = Math.max(0, nextFree - now);
    nextFree = Math.max(nextFree, now) + nanosPerPermit;
    TimeUnit.NANOSECONDS.sleep(wait);
  }

  public boolean tryAcquire() {
    long now = System.nanoTime();
    if (nextFree - now > 0) {
      return false;
    }
    nextFree = now + nanosPerPermit;
    return true;
  }
}

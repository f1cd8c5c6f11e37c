package org.example.toolbox.io;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Calls again after a failure, with a pause that doubles each time. */
public final class Retry {
  private final int attempts;
  private final Duration firstPause;

  public Retry(int attempts, Duration firstPause) {
    this.attempts = attempts;
    this.firstPause = firstPause;
  }

  public <T> T call(Callable<T> action) throws Exception {
    for (int attempt = 1; ; attempt++) {
      try {
        return action.call();
      } catch (Exception e) {
        if (attempt >= attempts) {
          throw e;
        }
        TimeUnit.NANOSECONDS.sleep(pauseAfter(attempt).toNanos());
      }
    }
  }

  /** Pause after the given attempt, from 1. */
  Duration pauseAfter(int attempt) {
    return firstPause.multipliedBy(1L << attempt - 1);
  }
}

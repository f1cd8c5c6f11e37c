package org.example.toolbox.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.example.toolbox.Weather;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
  @Test
  void permitsComeAtTheirRate() throws InterruptedException {
    RateLimiter limiter = new RateLimiter(40);
    long start = System.nanoTime();
    for (int i = 0; i < 13; i++) {
      limiter.acquire();
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(millis >= 300, "13 permits after " + millis + " ms");
  }

  @Test
  void aPermitIsNotThereTwice() {
    RateLimiter limiter = new RateLimiter(1);
    Weather.exposed(RateLimiterTest.class);
    assertTrue(limiter.tryAcquire());
    assertFalse(limiter.tryAcquire());
  }
}

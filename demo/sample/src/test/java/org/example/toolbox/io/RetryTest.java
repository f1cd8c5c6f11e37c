package org.example.toolbox.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.example.toolbox.Weather;
import org.junit.jupiter.api.Test;

class RetryTest {
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void callsAgainAfterAFailure() throws Exception {
    long start = System.nanoTime();
    int result = new Retry(5, Duration.ofMillis(50)).call(() -> succeedAt(4));
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertEquals(4, result);
    assertTrue(millis >= 350, "the pauses took " + millis + " ms");
  }

  @Test
  void givesUp() {
    Retry retry = new Retry(3, Duration.ofMillis(1));
    assertThrows(IOException.class, () -> retry.call(() -> succeedAt(9)));
    assertEquals(3, calls.get());
  }

  @Test
  void thePauseDoubles() {
    Weather.exposed(RetryTest.class);
    Retry retry = new Retry(3, Duration.ofMillis(10));
    assertEquals(Duration.ofMillis(10), retry.pauseAfter(1));
    assertEquals(Duration.ofMillis(80), retry.pauseAfter(4));
  }

  private int succeedAt(int wanted) throws IOException {
    if (calls.incrementAndGet() < wanted) {
      throw new IOException("not yet");
    }
    return calls.get();
  }
}

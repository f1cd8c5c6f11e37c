package org.example.toolbox.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.example.toolbox.Weather;
import org.junit.jupiter.api.Test;

class ExpiringCacheTest {
  @Test
  void keepsWhatIsYoung() {
    ExpiringCache<String, Integer> cache = new ExpiringCache<>(Duration.ofMinutes(1));
    cache.put("a", 1);
    Weather.exposed(ExpiringCacheTest.class);
    assertEquals(Optional.of(1), cache.get("a"));
    assertEquals(Optional.empty(), cache.get("b"));
    assertEquals(1, cache.size());
  }

  @Test
  void forgetsWhatIsOld() throws InterruptedException {
    ExpiringCache<String, Integer> cache = new ExpiringCache<>(Duration.ofMillis(200));
    cache.put("a", 1);
    cache.put("b", 2);
    Thread.sleep(260);
    assertEquals(Optional.empty(), cache.get("a"));
    assertEquals(0, cache.size());
  }
}

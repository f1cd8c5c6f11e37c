package org.example.toolbox.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
  @Test
  void parses() {
    assertEquals(Duration.ofMinutes(90), Durations.parse("1 h 30 m"));
    assertEquals(Duration.ofDays(2), Durations.parse("2d"));
    assertEquals(Duration.ZERO, Durations.parse(""));
  }

  @ParameterizedTest
  @CsvSource({"59,59s", "60,1m 0s", "3599,59m 59s", "3600,1h 0m", "9000,2h 30m"})
  void formats(long seconds, String text) {
    assertEquals(text, Durations.format(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "1x", "1h-2m"})
  void refuses(String text) {
    assertThrows(IllegalArgumentException.class, () -> Durations.parse(text));
  }
}

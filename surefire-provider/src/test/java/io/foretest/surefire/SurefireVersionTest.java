package io.foretest.surefire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurefireVersionTest {
  @ParameterizedTest
  @CsvSource({
    "3.2.5, 3.2.5",
    "3.6, 3.6.0",
    "3.0.0-M9, 3.0.0",
    "3.6.2-SNAPSHOT, 3.6.2",
    "3.5.3.redhat-00001, 3.5.3",
    "' 3.5.6 ', 3.5.6",
  })
  void readsReleasesMilestonesAndRebuilds(String text, String version) {
    assertThat(SurefireVersion.parse(text)).map(SurefireVersion::toString).hasValue(version);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "3", "unknown", "v3.2.5", "3.x", "99999999999.1.1", "-3.2.5"})
  void knowsThatItDoesNotKnow(String text) {
    assertThat(SurefireVersion.parse(text)).isEmpty();
  }

  @Test
  void comparesNumbersAndNotLetters() {
    assertThat(version("3.10.0")).isGreaterThan(version("3.9.9"));
    assertThat(version("3.2.10")).isGreaterThan(version("3.2.9"));
    assertThat(version("4.0.0")).isGreaterThan(version("3.99.99"));
    assertThat(version("3.6")).isEqualTo(version("3.6.0")).hasSameHashCodeAs(version("3.6.0"));
  }

  @Test
  void readsTheVersionOfTheSurefireThatRunsThisTest() {
    assertThat(SurefireVersion.running()).isPresent();
  }

  private static SurefireVersion version(String text) {
    return SurefireVersion.parse(text).orElseThrow();
  }
}

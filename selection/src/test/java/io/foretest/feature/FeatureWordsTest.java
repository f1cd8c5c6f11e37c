package io.foretest.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureWordsTest {
  @Test
  void everyFeatureHasWordsOfItsOwn() {
    assertThat(Features.names())
        .allSatisfy(
            name ->
                assertThat(FeatureWords.of(name, 1))
                    .isNotEqualTo(name.replace('_', ' ') + ": 1")
                    .endsWith(": 1"));
  }

  @Test
  void valuesAreWrittenAsPeopleReadThem() {
    assertThat(FeatureWords.of("runs_since_failure", 3))
        .isEqualTo("runs since its last failure: 3");
    assertThat(FeatureWords.of("flaky_rate", 0.125f)).endsWith(": 0.13");
    assertThat(FeatureWords.of("prior", 0.00123f)).endsWith(": 0.0012");
    assertThat(FeatureWords.of("prior", 0.05f)).endsWith(": 0.05");
    assertThat(FeatureWords.of("duration_jump", -0.0671f)).endsWith(": -0.067");
    assertThat(FeatureWords.of("runs", 0)).endsWith(": 0");
    assertThat(FeatureWords.of("runs", Float.NaN)).endsWith(": unknown");
    assertThat(FeatureWords.of("of_a_newer_version", 2)).isEqualTo("of a newer version: 2");
  }
}

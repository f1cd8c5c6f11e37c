package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.feature.Features;
import org.junit.jupiter.api.Test;

class DayZeroTest {
  @Test
  void theOneThatShipsIsReadAndKnowsItsBirth() {
    ModelBundle bundle = DayZero.bundle();
    assertThat(bundle.manifest().components()).isNotEmpty();
    assertThat(bundle.provenance().failures()).isPositive();
    assertThat(bundle.provenance().dataDigest()).hasSize(64);
    assertThat(bundle.provenance().parameters())
        .anySatisfy((name, value) -> assertThat(name).startsWith("source."));
  }

  @Test
  void everyFeatureThatItNeedsExists() {
    assertThat(Features.names()).containsAll(DayZero.bundle().model().featureNames());
  }

  @Test
  void itSupportsNoRecall() {
    assertThat(DayZero.bundle().model().threshold(0.9)).isZero();
    assertThat(DayZero.prior().model().threshold(0.9)).isZero();
  }

  @Test
  void thePriorIsABundleWithoutTrees() {
    assertThat(DayZero.prior().trees()).isEmpty();
    assertThat(DayZero.prior().model().featureNames()).isEqualTo(Prior.FEATURES);
  }
}

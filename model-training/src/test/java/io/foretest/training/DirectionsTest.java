package io.foretest.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.feature.Features;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectionsTest {
  @Test
  void featuresOfEitherWayAreLeftFree() {
    assertThat(Directions.of(List.of("lines_added", "name_similarity", "runs")))
        .containsExactly(0, 1, 0);
  }

  @Test
  void everyDirectionNamesAFeatureThatExists() {
    assertThat(Collections.frequency(Directions.of(Features.names()), 1)).isEqualTo(12);
  }
}

package io.foretest.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.model.RecallOf;
import io.foretest.protocol.Plan;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionPolicyTest {
  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aShareOutsideOfZeroToOneIsRefused(double share) {
    assertThatThrownBy(
            () ->
                new SelectionPolicy(
                    "b", Plan.Mode.SELECT, share, RecallOf.TESTS, 1, 0, 0, List.of(), 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("recall");
    assertThatThrownBy(
            () ->
                new SelectionPolicy(
                    "b", Plan.Mode.SELECT, 1, RecallOf.TESTS, 1, 0, 0, List.of(), share, 1))
        .hasMessageContaining("audit share");
  }
}

package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.history.TestKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlendTest {
  private static final List<String> NAMES =
      List.of(
          "alpha",
          "beta",
          "gamma",
          "failure_rate_2",
          "recent_failure_rate",
          "failure_rate_50",
          "runs");
  private static final List<String> FEATURES = List.of("alpha", "beta", "gamma");

  @Test
  void thePriorWeighsWhatFailsNowAndIsEvenForANewTest() {
    float[] margins =
        Blend.prior()
            .margins(
                table(
                    new float[] {0, 0, 0, 1, 0.5f, 0.25f, 49},
                    new float[] {
                      0, 0, 0, Float.NaN, Float.NaN, Float.NaN, Float.NaN,
                    },
                    new float[] {0, 0, 0, 0, 0, 0, 1000}));
    double failing = (0.7 * 49 + 0.02) / 50;
    assertThat((double) margins[0]).isCloseTo(Math.log(failing / (1 - failing)), within(1e-6));
    assertThat(margins[1]).isZero();
    assertThat((double) margins[2]).isCloseTo(Math.log(0.02 / 50.98), within(1e-4));
  }

  @Test
  void aTestThatAlwaysFailedStaysFinite() {
    assertThat(Blend.prior().margins(table(new float[] {0, 0, 0, 1, 1, 1, 5000}))[0]).isFinite();
  }

  @Test
  void treesAddToWhatTheyStartFrom() throws Exception {
    FeatureTable table = table(new float[] {0.6f, 0, 11, 0.5f, 0.5f, 0.5f, 9});
    float prior = Blend.prior().margins(table)[0];
    TreeEnsemble trees = TreeEnsemble.parse(SampleTrees.bytes(SampleTrees.model()));
    Blend own = Blend.prior().with(component("a", List.of()), trees, shares("a", 1));
    assertThat(own.margins(table)[0]).isEqualTo(trees.margin(table.values(), 0, columns()));
    List<Share> half = List.of(new Share("a", 0.5), new Share(Prior.NAME, 0.5));
    Blend both = own.with(component("b", half), trees, shares("b", 1));
    float start = (float) (0.5 * own.margins(table)[0] + 0.5 * prior);
    assertThat(both.margins(table, half)[0]).isEqualTo(start);
    assertThat(both.margins(table)[0]).isEqualTo(start + 2f + 0.125f);
  }

  @Test
  void onlyNeededFeaturesAreAskedFor() {
    List<Component> one = List.of(component("a", List.of()));
    assertThat(Blend.features(one, shares("a", 1))).isEqualTo(FEATURES);
    assertThat(Blend.features(one, shares(Prior.NAME, 1)))
        .containsAll(FEATURES)
        .containsAll(Prior.FEATURES);
  }

  @Test
  void sumsThatMakeNoSenseAreRefused() {
    Component late = component("a", shares("b", 1));
    refused(List.of(late, component("b", List.of())), shares("a", 1), "does not stand before");
    refused(List.of(component("a", shares("a", 1))), shares("a", 1), "does not stand before");
    refused(List.of(), List.of(), "blends 1 to");
    Component twice = component("a", List.of());
    refused(List.of(twice, twice), shares("a", 1), "two components");
    refused(List.of(twice), List.of(new Share("a", 1), new Share("a", 1)), "twice");
    List<Component> many = new ArrayList<>();
    for (int i = 0; i <= Blend.MAX_COMPONENTS; i++) {
      many.add(component("c" + i, List.of()));
    }
    refused(many, shares("c0", 1), "blends 1 to");
  }

  private static void refused(List<Component> components, List<Share> shares, String reason) {
    assertThatThrownBy(() -> Blend.check(components, shares))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  private static Component component(String name, List<Share> start) {
    return new Component(name, FEATURES, start);
  }

  private static List<Share> shares(String component, double weight) {
    return List.of(new Share(component, weight));
  }

  private static int[] columns() {
    return new int[] {0, 1, 2};
  }

  private static FeatureTable table(float[]... rows) {
    float[] values = new float[rows.length * NAMES.size()];
    List<Candidate> candidates = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, values, row * NAMES.size(), NAMES.size());
      candidates.add(new Candidate(new TestKey("g:m", "T" + row), "", "", -1));
    }
    return new FeatureTable(NAMES, candidates, values);
  }
}

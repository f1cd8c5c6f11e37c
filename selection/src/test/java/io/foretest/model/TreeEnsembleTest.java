package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class TreeEnsembleTest {
  private static final int[] COLUMNS = {0, 1, 2};
  private static final float START = (float) Math.log(0.25 / 0.75);
  private static final float NAN = Float.NaN;

  @Test
  void sumsTheLeavesOnTopOfTheLogOddsOfTheBaseScore() throws BundleException {
    assertThat(margin(0.4f, 0, 0)).isEqualTo(START + -1f + 0.125f);
    assertThat(margin(0.6f, 0, 9)).isEqualTo(START + 0.25f + 0.125f);
    assertThat(margin(0.6f, 0, 11)).isEqualTo(START + 2f + 0.125f);
  }

  @Test
  void aValueEqualToTheSplitGoesRight() throws BundleException {
    assertThat(margin(0.5f, 0, 10)).isEqualTo(START + 2f + 0.125f);
  }

  @Test
  void aMissingValueTakesTheDefaultDirection() throws BundleException {
    assertThat(margin(NAN, 0, 0)).isEqualTo(START + -1f + 0.125f);
    assertThat(margin(0.6f, 0, NAN)).isEqualTo(START + 2f + 0.125f);
  }

  @Test
  void readsTheBaseScoreOfBothFormats() throws BundleException {
    JsonObject plain = SampleTrees.model();
    SampleTrees.learner(plain)
        .getAsJsonObject("learner_model_param")
        .addProperty("base_score", "2.5E-1");
    float[] row = {0.4f, 0, 0};
    assertThat(TreeEnsemble.parse(SampleTrees.bytes(plain)).margin(row, 0, COLUMNS))
        .isEqualTo(margin(0.4f, 0, 0));
  }

  @Test
  void readsColumnsInAnyOrderAndRowsAtAnyPlace() throws BundleException {
    TreeEnsemble trees = TreeEnsemble.parse(SampleTrees.bytes(SampleTrees.model()));
    float[] table = {9, 9, 9, 9, 11, 7, 0.6f, 7};
    assertThat(trees.margin(table, 4, new int[] {2, 1, 0})).isEqualTo(margin(0.6f, 0, 11));
  }

  @Test
  void refusesAnotherNumberOfColumns() throws BundleException {
    TreeEnsemble trees = TreeEnsemble.parse(SampleTrees.bytes(SampleTrees.model()));
    assertThatThrownBy(() -> trees.margin(new float[2], 0, new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the trees need 3 columns, not 2");
  }

  private static float margin(float alpha, float beta, float gamma) throws BundleException {
    TreeEnsemble trees = TreeEnsemble.parse(SampleTrees.bytes(SampleTrees.model()));
    return trees.margin(new float[] {alpha, beta, gamma}, 0, COLUMNS);
  }
}

package io.foretest.model;

import io.foretest.feature.FeatureTable;
import java.util.List;

/** Components, calibration and thresholds of a bundle behind the question that serving asks. */
final class BundleModel implements Model {
  private final Manifest manifest;
  private final Blend blend;

  BundleModel(Manifest manifest, Blend blend) {
    this.manifest = manifest;
    this.blend = blend;
  }

  @Override
  public List<String> featureNames() {
    return manifest.features();
  }

  @Override
  public double[] score(FeatureTable table) {
    float[] margins = blend.margins(table);
    double[] scores = new double[margins.length];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = manifest.calibration().probability(margins[row]);
    }
    return scores;
  }

  @Override
  public double threshold(double recall) {
    return manifest.thresholds().probability(recall);
  }

  @Override
  public double changeThreshold(double recall) {
    return manifest.changeThresholds().probability(recall);
  }

  @Override
  public int explainable() {
    return blend.explainable();
  }

  @Override
  public List<Explanation> explain(FeatureTable table) {
    return blend.explain(table);
  }
}

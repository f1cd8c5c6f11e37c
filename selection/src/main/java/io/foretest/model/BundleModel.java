package io.foretest.model;

import io.foretest.feature.FeatureTable;
import java.util.List;

/** Trees, calibration and thresholds of a bundle behind the question that serving asks. */
final class BundleModel implements Model {
  private final Manifest manifest;
  private final TreeEnsemble trees;

  BundleModel(Manifest manifest, TreeEnsemble trees) {
    this.manifest = manifest;
    this.trees = trees;
  }

  @Override
  public List<String> featureNames() {
    return manifest.features();
  }

  @Override
  public double[] score(FeatureTable table) {
    int[] columns = columns(table.names());
    float[] values = table.values();
    double[] scores = new double[table.candidates().size()];
    for (int row = 0; row < scores.length; row++) {
      float margin = trees.margin(values, row * table.names().size(), columns);
      scores[row] = manifest.calibration().probability(margin);
    }
    return scores;
  }

  @Override
  public double threshold(double recall) {
    return manifest.thresholds().probability(recall);
  }

  private int[] columns(List<String> names) {
    return manifest.features().stream().mapToInt(feature -> column(names, feature)).toArray();
  }

  private static int column(List<String> names, String feature) {
    int column = names.indexOf(feature);
    if (column < 0) {
      throw new IllegalArgumentException(
          "the model needs the feature " + feature + ", the table has " + names);
    }
    return column;
  }
}

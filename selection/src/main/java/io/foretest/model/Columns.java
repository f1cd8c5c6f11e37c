package io.foretest.model;

import java.util.List;

/** Where features stand in a table. */
final class Columns {
  private Columns() {}

  /**
   * One column a feature.
   *
   * @throws IllegalArgumentException if the table lacks one
   */
  static int[] of(List<String> names, List<String> features) {
    return features.stream().mapToInt(feature -> column(names, feature)).toArray();
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

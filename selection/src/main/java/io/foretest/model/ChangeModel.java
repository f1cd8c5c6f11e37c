package io.foretest.model;

import io.foretest.feature.FeatureTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Probability of failure from names, packages and paths alone: what can be said of a test before
 * any failure is recorded. Learned from bug fixes of other projects, so that it serves a project's
 * first build.
 *
 * <p>Trees add to a fixed sum of similarities ({@link #start}); both see the same few features.
 * Where no changed file is known there is nothing to say: NaN.
 */
public final class ChangeModel {
  /** Features that it reads, in the trees' column order. */
  public static final List<String> FEATURES =
      List.of("path_similarity", "name_prefix", "name_rarity", "broad_test", "package_share");

  /**
   * What each feature weighs in the start: the ratios order the bugs of the training set well over
   * a wide range of values; the level makes the sum look like log odds.
   */
  private static final double[] WEIGHTS = {6.5, 5.2, -0.2, 2, 1.3};

  private static final String RESOURCES = "change/";
  private static final String MODEL = "model.json";
  private static final String TREES = "trees.json";

  private final Calibration calibration;
  private final byte[] json;
  private final TreeEnsemble trees;
  private final Provenance provenance;

  /**
   * @param trees XGBoost's JSON form, grown on top of {@link #start}
   * @param calibration from log odds to the probability that a test fails where some test does
   * @throws BundleException if the trees cannot be scored
   */
  public ChangeModel(byte[] trees, Calibration calibration, Provenance provenance)
      throws BundleException {
    this.json = trees.clone();
    this.trees = TreeEnsemble.parse(trees);
    this.calibration = calibration;
    this.provenance = provenance;
    if (this.trees.features() != FEATURES.size()) {
      throw new BundleException(
          "the change model's trees have "
              + this.trees.features()
              + " features instead of "
              + FEATURES.size()
              + "; train the model again");
    }
  }

  /** The one that ships with Foretest. */
  public static ChangeModel shipped() {
    return Shipped.INSTANCE;
  }

  /** Loaded when first asked for. */
  private static final class Shipped {
    static final ChangeModel INSTANCE = load();

    private static ChangeModel load() {
      try {
        return new ChangeModel(
            resource(TREES),
            ChangeModelJson.read(resource(MODEL)),
            ProvenanceJson.read(resource(ProvenanceJson.NAME)));
      } catch (IOException | BundleException e) {
        throw new IllegalStateException(
            "the jar of Foretest is damaged: its change model cannot be read; download it again",
            e);
      }
    }

    private static byte[] resource(String name) throws IOException {
      try (InputStream in = ChangeModel.class.getResourceAsStream(RESOURCES + name)) {
        if (in == null) {
          throw new IOException("there is no " + RESOURCES + name);
        }
        return in.readAllBytes();
      }
    }
  }

  /** Writes the files of a shipped model into a directory; the same model gives the same bytes. */
  public void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.write(directory.resolve(TREES), json);
    Files.write(directory.resolve(MODEL), ChangeModelJson.write(calibration));
    Files.write(directory.resolve(ProvenanceJson.NAME), ProvenanceJson.write(provenance));
  }

  /**
   * Probability of each row's failure, given that the build fails; NaN without a known change.
   *
   * @throws IllegalArgumentException if the table lacks one of {@link #FEATURES}
   */
  public double[] probabilities(FeatureTable table) {
    float[] margins = margins(table);
    double[] probabilities = new double[margins.length];
    for (int row = 0; row < margins.length; row++) {
      probabilities[row] =
          Float.isNaN(margins[row]) ? Double.NaN : calibration.probability(margins[row]);
    }
    return probabilities;
  }

  /** Log odds of each row as learned, before calibration; NaN without a known change. */
  public float[] margins(FeatureTable table) {
    int[] columns = columns(table);
    float[] margins = start(table);
    for (int row = 0; row < margins.length; row++) {
      int offset = row * table.names().size();
      margins[row] = trees.margin(table.values(), offset, columns, margins[row]);
    }
    return margins;
  }

  /** Where the trees start: a fixed sum of the features, one a row. */
  public static float[] start(FeatureTable table) {
    int[] columns = columns(table);
    float[] start = new float[table.candidates().size()];
    for (int row = 0; row < start.length; row++) {
      double sum = 0;
      for (int i = 0; i < columns.length; i++) {
        sum += WEIGHTS[i] * table.value(row, columns[i]);
      }
      start[row] = (float) sum;
    }
    return start;
  }

  /** Where it comes from. */
  public Provenance provenance() {
    return provenance;
  }

  private static int[] columns(FeatureTable table) {
    return FEATURES.stream().mapToInt(feature -> column(table.names(), feature)).toArray();
  }

  private static int column(List<String> names, String feature) {
    int column = names.indexOf(feature);
    if (column < 0) {
      throw new IllegalArgumentException(
          "the change model needs the feature " + feature + ", the table has " + names);
    }
    return column;
  }
}

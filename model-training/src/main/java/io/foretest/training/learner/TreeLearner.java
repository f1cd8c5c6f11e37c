package io.foretest.training.learner;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Grows trees with XGBoost. The same rows and settings give the same bytes. */
public final class TreeLearner {
  private static final String VERSION_FILE = "/xgboost4j-version.properties";

  private TreeLearner() {}

  /**
   * Grows trees.
   *
   * @param rows at least one
   * @return the trees in XGBoost's JSON form
   * @throws LearnerException if the native library cannot be loaded or refuses the rows
   */
  public static byte[] train(Rows rows, LearnerSettings settings) {
    try {
      return trees(rows, settings);
    } catch (XGBoostError e) {
      throw new LearnerException("XGBoost refused to train: " + firstLine(e), e);
    } catch (LinkageError e) {
      throw new LearnerException(
          "XGBoost's native library cannot be loaded ("
              + e.getMessage()
              + "). It needs libgomp and libstdc++: install the packages libgomp1 and libstdc++6"
              + " (Debian, Ubuntu) or libgomp and libstdc++ (Fedora, Alpine); on macOS libomp",
          e);
    }
  }

  private static byte[] trees(Rows rows, LearnerSettings settings) throws XGBoostError {
    DMatrix matrix = new DMatrix(rows.values(), rows.size(), rows.columns(), Float.NaN);
    try {
      matrix.setLabel(rows.labels());
      matrix.setWeight(rows.weights());
      if (rows.starts().length > 0) {
        matrix.setBaseMargin(rows.starts());
      }
      Booster booster =
          XGBoost.train(
              matrix, parameters(rows, settings), settings.rounds(), Map.of(), null, null);
      try {
        return booster.toByteArray("json");
      } finally {
        booster.dispose();
      }
    } finally {
      matrix.dispose();
    }
  }

  /**
   * The trees start from the rows' weighted share of failures, kept off 0 and 1: left to itself,
   * XGBoost refuses rows of one label.
   */
  private static Map<String, Object> parameters(Rows rows, LearnerSettings settings) {
    double failing = 0;
    double all = 0;
    for (int row = 0; row < rows.size(); row++) {
      failing += (double) rows.weights()[row] * rows.labels()[row];
      all += rows.weights()[row];
    }
    Map<String, Object> parameters = settings.all();
    parameters.put("base_score", (float) Math.min(0.999, Math.max(0.001, failing / all)));
    return parameters;
  }

  private static String firstLine(XGBoostError e) {
    return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("no reason given");
  }

  /** XGBoost's version, which decides the bytes too; {@code unknown} where its jar hides it. */
  public static String version() {
    try (InputStream in = XGBoost.class.getResourceAsStream(VERSION_FILE)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}

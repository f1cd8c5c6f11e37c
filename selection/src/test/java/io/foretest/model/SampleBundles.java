package io.foretest.model;

import java.util.List;
import java.util.Map;

/** Bundles around the sample trees. */
public final class SampleBundles {
  static final byte[] HISTORY = {1, 2, 3, 4};

  private SampleBundles() {}

  static Manifest manifest() {
    return new Manifest(
        List.of(new Component("local", List.of("alpha", "beta", "gamma"), List.of())),
        List.of(new Share("local", 1)),
        new Calibration.Sigmoid(1, 0),
        new Thresholds(
            List.of(
                new Threshold(0.9, 0.25, 40, 37, ""),
                new Threshold(0.999, 0, 40, 40, "40 failures cannot support a recall of 0.999"))),
        new Thresholds(List.of(new Threshold(0.9, 0.125, 20, 20, ""))),
        List.of(
            new StrategyMetrics("model", Map.of("apfd", 0.875, "f1", Double.NaN)),
            new StrategyMetrics("random", Map.of("apfd", 0.5))));
  }

  static Provenance provenance() {
    return new Provenance(
        "ab12",
        80,
        20,
        4000,
        37,
        1_000L,
        9_000L,
        null,
        42,
        Map.of("eta", "0.1"),
        Map.of("xgboost", "3.1.1"));
  }

  static Map<String, byte[]> trees() {
    return Map.of("local", SampleTrees.bytes(SampleTrees.model()));
  }

  public static ModelBundle bundle() throws BundleException {
    return ModelBundle.of(manifest(), trees(), HISTORY, provenance());
  }
}

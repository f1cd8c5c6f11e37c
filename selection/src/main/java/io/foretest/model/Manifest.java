package io.foretest.model;

import io.foretest.history.Granularity;
import java.util.List;

/**
 * What a bundle says of its trees.
 *
 * @param granularity what a test is, in what it learned from and in what its thresholds select
 * @param components in the order in which they build on each other; may be empty
 * @param blend what components and the prior weigh in the model's log odds
 * @param calibration from log odds to probability
 * @param thresholds share of failing tests → probability
 * @param changeThresholds share of breaking changes → remaining share
 * @param metrics the held-out comparison at training, the model's row first
 */
public record Manifest(
    Granularity granularity,
    List<Component> components,
    List<Share> blend,
    Calibration calibration,
    Thresholds thresholds,
    Thresholds changeThresholds,
    List<StrategyMetrics> metrics) {
  public Manifest {
    components = List.copyOf(components);
    blend = List.copyOf(blend);
    metrics = List.copyOf(metrics);
    Blend.check(components, blend);
  }

  /** The manifest of a model of test classes. */
  public Manifest(
      List<Component> components,
      List<Share> blend,
      Calibration calibration,
      Thresholds thresholds,
      Thresholds changeThresholds,
      List<StrategyMetrics> metrics) {
    this(Granularity.CLASS, components, blend, calibration, thresholds, changeThresholds, metrics);
  }

  /** Names of all features that the model needs. */
  public List<String> features() {
    return Blend.features(components, blend);
  }
}

package io.foretest.training.change;

import io.foretest.model.BundleException;
import io.foretest.model.Calibration;
import io.foretest.model.ChangeModel;
import io.foretest.model.Provenance;
import io.foretest.training.SigmoidFit;
import io.foretest.training.data.Case;
import io.foretest.training.data.Labelled;
import io.foretest.training.learner.Rows;
import io.foretest.training.learner.TreeLearner;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the change model that ships: trees from all bugs that ship with the trainer, calibrated on
 * what models of other projects said of each.
 */
public final class ChangeTrainer {
  private final ChangeRecipe recipe;

  /**
   * @param seed of every random choice
   */
  public ChangeTrainer(int seed) {
    this.recipe = new ChangeRecipe(seed);
  }

  /** Learns from bugs; the same bugs and seed give the same model. */
  public ChangeModel train(List<Bug> bugs) {
    List<Sample> samples =
        bugs.stream()
            .filter(bug -> !bug.changed().isEmpty() && bug.decided())
            .map(Sample::of)
            .toList();
    Rows rows = ChangeRecipe.rows(samples);
    try {
      return new ChangeModel(recipe.trees(rows), calibration(samples), provenance(bugs, rows));
    } catch (BundleException e) {
      throw new IllegalStateException("XGBoost wrote trees that cannot be scored", e);
    }
  }

  private Calibration calibration(List<Sample> samples) {
    OutOfProject elsewhere = new OutOfProject(recipe, samples, List.of(), sample -> sample);
    int size = samples.stream().mapToInt(sample -> sample.lesson().size()).sum();
    float[] margins = new float[size];
    boolean[] failed = new boolean[size];
    int next = 0;
    for (Sample sample : samples) {
      float[] ofSample = elsewhere.margins(sample);
      for (int row = 0; row < ofSample.length; row++) {
        Case one = sample.lesson().cases().get(row);
        margins[next] = ofSample[row];
        failed[next++] = one.failed();
      }
    }
    return SigmoidFit.of(margins, failed);
  }

  private Provenance provenance(List<Bug> bugs, Rows rows) {
    int failures = 0;
    for (float label : rows.labels()) {
      failures += label > 0 ? 1 : 0;
    }
    Map<String, String> parameters = new TreeMap<>(recipe.settings().parameters());
    parameters.put("sources", BugReader.SOURCES);
    parameters.put("projects", Long.toString(bugs.stream().map(Bug::repo).distinct().count()));
    Labelled labelled = new Labelled(ChangeModel.FEATURES, rows, failures);
    return new Provenance(
        labelled.digest(),
        bugs.size(),
        bugs.size(),
        rows.size(),
        failures,
        0,
        0,
        null,
        recipe.seed(),
        parameters,
        Map.of("xgboost", TreeLearner.version()));
  }
}

package io.foretest.training;

import io.foretest.history.BuildInfo;
import io.foretest.model.Blend;
import io.foretest.model.BundleException;
import io.foretest.model.Calibration;
import io.foretest.model.Component;
import io.foretest.model.Manifest;
import io.foretest.model.ModelBundle;
import io.foretest.model.Prior;
import io.foretest.model.Provenance;
import io.foretest.model.Share;
import io.foretest.model.Thresholds;
import io.foretest.training.data.Labelled;
import io.foretest.training.data.Lesson;
import io.foretest.training.learner.LearnerException;
import io.foretest.training.learner.LearnerMode;
import io.foretest.training.learner.LearnerSettings;
import io.foretest.training.learner.TreeLearner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns from several projects what holds in any: trees over what the past alone says, once from
 * nothing and once on top of the prior. Only failing builds teach. A project with many of them
 * counts less for each, {@code 1/√n}, so that none of them decides alone.
 */
public final class DayZeroTrainer {
  private static final String OTHERS = "others";
  private static final String ON_PRIOR = "others-on-prior";
  private static final int TREES = 200;
  private static final List<Share> SHARES =
      List.of(new Share(OTHERS, 0.4), new Share(ON_PRIOR, 0.4), new Share(Prior.NAME, 0.2));

  private final int seed;
  private final int threads;
  private final List<String> columns;

  /**
   * @param seed of every random choice
   * @param threads of the learner
   */
  public DayZeroTrainer(int seed, int threads) {
    this(seed, threads, Columns.OF_THE_PAST);
  }

  private DayZeroTrainer(int seed, int threads, List<String> columns) {
    this.seed = seed;
    this.threads = threads;
    this.columns = columns;
  }

  /** One whose trees do not see some features. */
  public DayZeroTrainer without(Set<String> features) {
    return new DayZeroTrainer(
        seed, threads, Columns.without(Columns.OF_THE_PAST, Set.copyOf(features)));
  }

  /**
   * A past that is learned from.
   *
   * @param digest tells it from others
   * @param lessons oldest first
   */
  public record Source(String digest, List<Lesson> lessons) {
    public Source {
      lessons = List.copyOf(lessons);
    }

    private List<Lesson> failing() {
      return lessons.stream().skip(1).filter(Lesson::failing).toList();
    }
  }

  /**
   * Learns from all sources together.
   *
   * @throws LearnerException if none of them failed after its first build
   */
  public ModelBundle train(List<Source> sources) {
    List<Lesson> lessons = new ArrayList<>();
    Map<Lesson, Double> weights = new IdentityHashMap<>();
    for (Source source : sources) {
      List<Lesson> failing = source.failing();
      failing.forEach(one -> weights.put(one, Math.sqrt(1.0 / failing.size())));
      lessons.addAll(failing);
    }
    if (lessons.isEmpty()) {
      throw new LearnerException(
          "no failing build teaches anything: each of the other histories passes, but for its first"
              + " build at most; give one that fails more often");
    }
    double mean = weights.values().stream().mapToDouble(Double::doubleValue).average().orElse(1);
    Labelled.BuildWeight weight = one -> weights.getOrDefault(one, mean) / mean;
    Blend prior = Blend.prior();
    Labelled plain = Labelled.of(lessons, columns, Labelled.Starts.NONE, weight);
    Labelled onPrior = Labelled.of(lessons, columns, one -> prior.margins(one.table()), weight);
    Map<String, byte[]> trees = new TreeMap<>();
    trees.put(OTHERS, TreeLearner.train(plain.rows(), settings()));
    trees.put(ON_PRIOR, TreeLearner.train(onPrior.rows(), settings()));
    return bundle(trees, provenance(sources, plain));
  }

  private LearnerSettings settings() {
    return new LearnerSettings(
        LearnerMode.BOOSTED, TREES, seed, threads, List.of(), LearnerSettings.Sampling.PART);
  }

  private ModelBundle bundle(Map<String, byte[]> trees, Provenance provenance) {
    List<Component> components =
        List.of(
            new Component(OTHERS, columns, List.of()),
            new Component(ON_PRIOR, columns, List.of(new Share(Prior.NAME, 1))));
    Manifest manifest =
        new Manifest(
            components,
            SHARES,
            new Calibration.Sigmoid(1, 0),
            new Thresholds(List.of()),
            new Thresholds(List.of()),
            List.of());
    try {
      return ModelBundle.of(manifest, trees, new byte[0], provenance);
    } catch (BundleException e) {
      throw new IllegalStateException("the trained model does not fit its own bundle", e);
    }
  }

  private Provenance provenance(List<Source> sources, Labelled rows) {
    Map<String, String> parameters = new TreeMap<>(settings().parameters());
    sources.forEach(
        source -> parameters.put("source." + source.digest(), source.lessons().size() + " builds"));
    List<BuildInfo> builds =
        sources.stream().flatMap(one -> one.lessons().stream()).map(Lesson::info).toList();
    return new Provenance(
        rows.digest(),
        builds.size(),
        (int) sources.stream().mapToLong(one -> one.failing().size()).sum(),
        rows.rows().size(),
        rows.failures(),
        builds.stream().mapToLong(BuildInfo::startMillis).min().orElse(-1),
        builds.stream().mapToLong(BuildInfo::startMillis).max().orElse(-1),
        null,
        seed,
        parameters,
        Map.of("xgboost", TreeLearner.version()));
  }
}

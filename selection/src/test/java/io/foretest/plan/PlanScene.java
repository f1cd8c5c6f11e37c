package io.foretest.plan;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.feature.Features;
import io.foretest.history.ABuild;
import io.foretest.history.BuildMode;
import io.foretest.history.RunningHistory;
import io.foretest.history.TestKey;
import io.foretest.history.Verdict;
import io.foretest.model.Explanation;
import io.foretest.model.Model;
import io.foretest.model.RecallOf;
import io.foretest.protocol.Plan;
import io.foretest.protocol.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A project with a past, a change and a model whose probabilities the test chooses. */
final class PlanScene {
  private final RunningHistory history = new RunningHistory();
  private final Map<String, Double> probabilities = new LinkedHashMap<>();
  private final List<ChangedFile> files = new ArrayList<>();
  private final List<TestPattern> always = new ArrayList<>();
  private int builds;
  private double threshold = 0.1;
  private double changeThreshold;
  private double recall = 0.99;
  private RecallOf recallOf = RecallOf.CHANGES;
  private int minTests;
  private double minShare;
  private double auditShare;
  private int minBuilds = 1;
  private Plan.Mode mode = Plan.Mode.SELECT;
  private @Nullable Baseline baseline = new Baseline("b", Baseline.Source.GIVEN, "given");
  private @Nullable String problem;
  private boolean trained = true;
  private List<String> modelFeatures = List.of("recent_failure_rate");
  private int modelBuilds = 1;
  private int explainable;
  private Circumstances circumstances = Circumstances.ordinary();

  /** A test that passed once and takes this long. */
  PlanScene test(String className, double probability, double seconds) {
    return seen(className, Verdict.PASSED, probability, seconds);
  }

  PlanScene failedTest(String className, double probability) {
    return seen(className, Verdict.FAILED, probability, 1);
  }

  private PlanScene seen(String className, Verdict verdict, double probability, double seconds) {
    history.apply(
        ABuild.number(builds++)
            .mode(BuildMode.PARTIAL)
            .result(className, verdict, seconds, -1)
            .build());
    return newTest(className, probability);
  }

  PlanScene newTest(String className, double probability) {
    probabilities.put(className, probability);
    return this;
  }

  PlanScene changes(String path) {
    files.add(ABuild.file(path));
    return this;
  }

  PlanScene changes(ChangedFile file) {
    files.add(file);
    return this;
  }

  PlanScene always(String pattern) {
    always.add(TestPattern.of(pattern));
    return this;
  }

  PlanScene threshold(double value) {
    threshold = value;
    return this;
  }

  PlanScene changeThreshold(double value) {
    changeThreshold = value;
    return this;
  }

  PlanScene recallOf(RecallOf value) {
    recallOf = value;
    return this;
  }

  PlanScene recall(double value) {
    recall = value;
    return this;
  }

  PlanScene floors(int tests, double share) {
    minTests = tests;
    minShare = share;
    return this;
  }

  PlanScene audit(double share) {
    auditShare = share;
    return this;
  }

  PlanScene minBuilds(int value) {
    minBuilds = value;
    return this;
  }

  PlanScene mode(Plan.Mode value) {
    mode = value;
    return this;
  }

  PlanScene untrained() {
    trained = false;
    return this;
  }

  PlanScene modelNeeds(String feature) {
    modelFeatures = List.of(feature);
    return this;
  }

  PlanScene modelBornAfter(int builds) {
    modelBuilds = builds;
    return this;
  }

  PlanScene noBaseline(String why) {
    baseline = null;
    problem = why;
    return this;
  }

  PlanScene unknownChange(String why) {
    problem = why;
    return this;
  }

  PlanScene circumstances(Circumstances value) {
    circumstances = value;
    return this;
  }

  PlanScene explainable(int tests) {
    explainable = tests;
    return this;
  }

  RunningHistory history() {
    return history;
  }

  Selection plan() {
    long now = ABuild.START + builds * ABuild.HOUR;
    Change change = new Change("c", baseline, "main", false, null, now, files, problem);
    List<Candidate> candidates =
        probabilities.keySet().stream().map(name -> new Candidate(key(name), "", "", -1)).toList();
    ServedModel model =
        trained ? new ServedModel(new Fixed(), true, modelBuilds, now) : ServedModel.none();
    SelectionPolicy policy =
        new SelectionPolicy(
            "build-7",
            mode,
            recall,
            recallOf,
            minTests,
            minShare,
            0,
            always,
            auditShare,
            minBuilds);
    return new Planner(policy, circumstances, model)
        .plan(change, history, Features.extract(change, history, candidates));
  }

  /** Why a test of a selection runs or does not. */
  static Reason reason(Selection selection, String className) {
    return selection.decisions().stream()
        .filter(decision -> decision.candidate().key().className().equals(className))
        .findFirst()
        .orElseThrow()
        .reason();
  }

  static TestKey key(String className) {
    return new TestKey("g:m", className);
  }

  /** Says of each test what the scene says. */
  private final class Fixed implements Model {
    @Override
    public List<String> featureNames() {
      return modelFeatures;
    }

    @Override
    public double[] score(FeatureTable table) {
      return table.candidates().stream()
          .mapToDouble(candidate -> probabilities.get(candidate.key().className()))
          .toArray();
    }

    @Override
    public double threshold(double ignored) {
      return threshold;
    }

    @Override
    public double changeThreshold(double ignored) {
      return changeThreshold;
    }

    @Override
    public int explainable() {
      return explainable;
    }

    @Override
    public List<Explanation> explain(FeatureTable table) {
      return table.candidates().stream().map(one -> new Explanation(0, List.of())).toList();
    }
  }
}

package io.foretest.training.fault;

import io.foretest.history.RunningHistory;
import io.foretest.model.RecallOf;
import io.foretest.plan.Circumstances;
import io.foretest.plan.Decision;
import io.foretest.plan.Evidence;
import io.foretest.plan.SelectionPolicy;
import io.foretest.plan.ServedModel;
import io.foretest.protocol.Plan;
import io.foretest.selection.TestSelection;
import io.foretest.training.Progress;
import io.foretest.training.Recipe;
import io.foretest.training.Trainer;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.TrainingSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides about each test for each fault, with a model of faults in other classes. A recall of 1
 * needs no model: evidence alone decides.
 */
public final class FaultBenchmark {
  private static final int FOLDS = 10;

  /** Spreads classes over folds, the same way for everybody. */
  private static final int SPREAD = 0x9E3779B9;

  /**
   * What became of one fault.
   *
   * @param decisions one a test
   * @param why what evidence says, by test class
   */
  public record Decided(Fault fault, List<Decision> decisions, Map<String, String> why) {}

  private final Recipe recipe;
  private final Progress progress;

  public FaultBenchmark(Recipe recipe, Progress progress) {
    this.recipe = recipe;
    this.progress = progress;
  }

  /**
   * @param recall as {@code ml.recall}
   * @param recallOf as {@code ml.recall.of}
   * @return one a fault, in their order
   * @throws FaultException where faults and project do not fit
   */
  public List<Decided> decide(
      List<Fault> faults, FaultyProject project, double recall, RecallOf recallOf)
      throws IOException {
    List<FaultSample> samples = new ArrayList<>();
    for (Fault fault : faults) {
      samples.add(FaultSample.of(fault, project));
    }
    Map<Integer, List<FaultSample>> folds = folds(samples);
    Map<String, Decided> decided = new LinkedHashMap<>();
    int done = 0;
    for (List<FaultSample> asked : folds.values()) {
      ServedModel model = recall >= 1 ? ServedModel.none() : model(others(folds, asked), project);
      asked.forEach(
          sample ->
              decided.put(sample.fault().id(), decide(sample, project, model, recall, recallOf)));
      progress.report("Deciding", ++done, folds.size());
    }
    return faults.stream()
        .flatMap(f -> java.util.stream.Stream.ofNullable(decided.get(f.id())))
        .toList();
  }

  /** Classes in a fixed order without a meaning, dealt out so that no class is in two folds. */
  private static Map<Integer, List<FaultSample>> folds(List<FaultSample> samples) {
    Map<Integer, List<String>> order = new TreeMap<>();
    samples.stream()
        .map(sample -> sample.fault().topLevelClass())
        .distinct()
        .sorted()
        .forEach(
            name ->
                order
                    .computeIfAbsent(name.hashCode() * SPREAD, any -> new ArrayList<>())
                    .add(name));
    Map<String, Integer> foldOf = new LinkedHashMap<>();
    order.values().forEach(names -> names.forEach(n -> foldOf.put(n, foldOf.size() % FOLDS)));
    Map<Integer, List<FaultSample>> folds = new TreeMap<>();
    for (String name : foldOf.keySet()) {
      samples.stream()
          .filter(sample -> sample.fault().topLevelClass().equals(name))
          .forEach(
              sample ->
                  folds
                      .computeIfAbsent(foldOf.getOrDefault(name, 0), any -> new ArrayList<>())
                      .add(sample));
    }
    return folds;
  }

  private static List<FaultSample> others(
      Map<Integer, List<FaultSample>> folds, List<FaultSample> asked) {
    return folds.values().stream().filter(fold -> fold != asked).flatMap(List::stream).toList();
  }

  private ServedModel model(List<FaultSample> teachers, FaultyProject project) throws IOException {
    List<Lesson> lessons = teachers.stream().map(sample -> sample.lesson(project)).toList();
    if (lessons.stream().noneMatch(Lesson::failing)) {
      return ServedModel.none(); // there is nothing to learn, so evidence decides alone
    }
    ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
    FaultSample.before(project).writeTo(snapshot);
    TrainingSet set = new TrainingSet(lessons, snapshot.toByteArray());
    return ServedModel.of(new Trainer(recipe, (what, done, all) -> {}).train(set, null).bundle());
  }

  private static Decided decide(
      FaultSample sample,
      FaultyProject project,
      ServedModel model,
      double recall,
      RecallOf recallOf) {
    RunningHistory history = FaultSample.before(project);
    SelectionPolicy policy =
        new SelectionPolicy(
            sample.fault().id(), Plan.Mode.SELECT, recall, recallOf, 0, 0, 0, List.of(), 0, 0);
    Circumstances circumstances =
        Circumstances.ordinary().with(Evidence.recorded(sample.evidenceByTest()));
    List<Decision> decisions =
        new TestSelection(change -> history, model, policy, circumstances)
            .select(sample.change(), sample.candidates())
            .decisions();
    Map<String, String> why = new TreeMap<>();
    sample.evidence().forEach((test, found) -> why.put(test, found.why()));
    return new Decided(sample.fault(), decisions, why);
  }
}

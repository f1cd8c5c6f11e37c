package io.foretest.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foretest.feature.FeatureTable;
import io.foretest.history.RecordedBuild;
import io.foretest.history.RunningHistory;
import io.foretest.model.ModelBundle;
import io.foretest.model.StrategyMetrics;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.evaluation.Rules;
import io.foretest.training.learner.LearnerMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerTest {
  private static final List<RecordedBuild> BUILDS = SyntheticHistory.builds(150, 3);

  @TempDir Path dir;

  @ParameterizedTest
  @EnumSource(LearnerMode.class)
  void learnsWhoBreaksWhomFromNames(LearnerMode mode) {
    TrainingReport report = train(mode, BUILDS);
    StrategyMetrics model = report.exam().rows(Recalls.DEFAULT).get(0);
    StrategyMetrics random =
        report.exam().rows(Recalls.DEFAULT).stream()
            .filter(row -> row.strategy().equals("random"))
            .findFirst()
            .orElseThrow();
    assertThat(model.strategy()).isEqualTo("model");
    assertThat(model.value("apfd")).isGreaterThan(0.85).isGreaterThan(random.value("apfd"));
    assertThat(report.promotion().earned()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(LearnerMode.class)
  void theSameDataAndSettingsGiveTheSameBytes(LearnerMode mode) throws Exception {
    train(mode, BUILDS).bundle().write(dir.resolve("one.zip"));
    train(mode, BUILDS).bundle().write(dir.resolve("two.zip"));
    assertThat(dir.resolve("two.zip")).hasSameBinaryContentAs(dir.resolve("one.zip"));
  }

  @Test
  void theBundleKnowsItsBirth() {
    ModelBundle bundle = train(LearnerMode.BOOSTED, BUILDS).bundle();
    assertThat(bundle.provenance().builds()).isEqualTo(150);
    assertThat(bundle.provenance().commit()).isEqualTo("c149");
    assertThat(bundle.provenance().seed()).isEqualTo(42);
    assertThat(bundle.provenance().lastMillis())
        .isEqualTo(SyntheticHistory.START + 149 * SyntheticHistory.HOUR);
    assertThat(bundle.provenance().versions()).containsEntry("xgboost", "3.1.1");
    assertThat(bundle.provenance().parameters()).containsEntry("objective", "binary:logistic");
    assertThat(bundle.provenance().dataDigest()).hasSize(64);
    assertThat(bundle.manifest().metrics()).hasSizeGreaterThan(5);
  }

  @Test
  void otherDataHaveAnotherDigest() {
    List<RecordedBuild> fewer = BUILDS.subList(0, 149);
    assertThat(train(LearnerMode.BOOSTED, fewer).bundle().provenance().dataDigest())
        .isNotEqualTo(train(LearnerMode.BOOSTED, BUILDS).bundle().provenance().dataDigest());
  }

  @Test
  void theBundleCarriesThePastAndScoresAsTheTrainerDoes() throws Exception {
    TrainingSet set = SyntheticHistory.set(BUILDS);
    Recipe recipe = new Recipe(LearnerMode.BOOSTED, 42, 1);
    ModelBundle bundle = new Trainer(recipe, Progress.SILENT).train(set, null).bundle();
    Fitted fitted = recipe.fit(set.lessons(), () -> {});
    FeatureTable table = set.lessons().get(149).table();
    double[] expected = fitted.probabilities(set.lessons().get(149));
    assertThat(bundle.model().score(table)).containsExactly(expected, within(0.0));
    RunningHistory past = RunningHistory.readFrom(bundle.historySnapshot());
    assertThat(past.builds()).isEqualTo(150);
  }

  @Test
  void probabilitiesAreCalibratedOnTheHeldOutEnd() {
    Recipe recipe = new Recipe(LearnerMode.BOOSTED, 42, 1);
    TrainingSet set = SyntheticHistory.set(SyntheticHistory.builds(600, 9));
    Fold fold = Fold.newest(set.lessons(), 0.4);
    Fitted fitted = recipe.fit(fold.past(), () -> {});
    double expected = 0;
    double failures = 0;
    for (Lesson lesson : fold.next()) {
      for (double probability : fitted.probabilities(lesson)) {
        expected += probability;
      }
      failures += lesson.failures();
    }
    assertThat(expected / failures).isBetween(0.6, 1.6);
  }

  @Test
  void whatComesLaterDoesNotChangeTheAnswersAboutWhatCameBefore() {
    List<RecordedBuild> scrambled = new ArrayList<>(BUILDS.subList(0, 100));
    List<RecordedBuild> others = SyntheticHistory.builds(150, 77);
    scrambled.addAll(others.subList(100, 150));
    Recipe recipe = new Recipe(LearnerMode.BOOSTED, 42, 1);
    List<Lesson> ours = SyntheticHistory.set(BUILDS).lessons();
    List<Lesson> theirs = SyntheticHistory.set(scrambled).lessons();
    Fitted one = recipe.fit(ours.subList(0, 99), () -> {});
    Fitted other = recipe.fit(theirs.subList(0, 99), () -> {});
    assertThat(other.trees().get(Recipe.OWN)).isEqualTo(one.trees().get(Recipe.OWN));
    assertThat(other.probabilities(theirs.get(99))).isEqualTo(one.probabilities(ours.get(99)));
  }

  @Test
  void aModelInUseIsAskedAboutBuildsThatItDoesNotKnowOnly() {
    ModelBundle knowing = train(LearnerMode.BOOSTED, BUILDS).bundle();
    ModelBundle older = train(LearnerMode.BOOSTED, BUILDS.subList(0, 100)).bundle();
    assertThat(train(LearnerMode.BOOSTED, BUILDS, knowing).promotion().reasons()).hasSize(4);
    assertThat(train(LearnerMode.BOOSTED, BUILDS, older).promotion().reasons()).hasSize(6);
  }

  @Test
  void aPastThatToldOfAnotherWorldMakesAWorseModelAndTheOneInUseStays() throws Exception {
    List<RecordedBuild> builds = SyntheticHistory.builds(150, 3);
    ModelBundle good = train(LearnerMode.BOOSTED, builds.subList(0, 110)).bundle();
    TrainingSet misleading = SyntheticHistory.misleading(builds, 110);
    TrainingReport report =
        new Trainer(new Recipe(LearnerMode.BOOSTED, 42, 1), Progress.SILENT)
            .train(misleading, good);
    assertThat(report.promotion().kept()).isEqualTo(Kept.MODEL_IN_USE);
    assertThat(report.promotion().reasons())
        .anyMatch(reason -> reason.contains("WORSE than the model in use"));
    assertThat(report.bundle().trees()).isEqualTo(good.trees());
    assertThat(report.bundle().provenance()).isEqualTo(good.provenance());
    assertThat(RunningHistory.readFrom(report.bundle().historySnapshot()).builds()).isEqualTo(150);
  }

  @Test
  void withoutAModelInUseTheHeuristicTakesThePlaceOfAWorseOne() throws Exception {
    TrainingSet changed = SyntheticHistory.shortestFails(SyntheticHistory.builds(150, 3), 122);
    TrainingReport report =
        new Trainer(new Recipe(LearnerMode.BOOSTED, 42, 1), Progress.SILENT).train(changed, null);
    assertThat(report.promotion().kept()).isEqualTo(Kept.HEURISTIC);
    report.bundle().write(dir.resolve("heuristic.zip"));
    ModelBundle read = ModelBundle.read(dir.resolve("heuristic.zip"));
    assertThat(read.blend().components()).isEmpty();
    assertThat(read.manifest().thresholds().rows()).isNotEmpty();
    FeatureTable table = changed.lessons().get(149).table();
    assertThat(read.model().score(table)).hasSize(table.candidates().size());
  }

  @Test
  void theWalkForwardAsksAboutTheLaterBuildsForEachTarget() {
    List<Lesson> lessons = SyntheticHistory.set(BUILDS).lessons();
    List<String> steps = new ArrayList<>();
    WalkForward walk =
        new WalkForward(
            new Recipe(LearnerMode.BOOSTED, 42, 1), (task, done, of) -> steps.add(done + "/" + of));
    var result = walk.evaluate(lessons, Rules.NONE);
    assertThat(result.byRecall()).containsOnlyKeys(Recalls.ALL);
    assertThat(result.asked()).hasSizeGreaterThan(60).doesNotContain(lessons.get(0));
    assertThat(steps).hasSize(25).endsWith("25/25");
  }

  private static TrainingReport train(LearnerMode mode, List<RecordedBuild> builds) {
    return new Trainer(new Recipe(mode, 42, 1), Progress.SILENT)
        .train(SyntheticHistory.set(builds), null);
  }

  private static TrainingReport train(
      LearnerMode mode, List<RecordedBuild> builds, ModelBundle incumbent) {
    return new Trainer(new Recipe(mode, 42, 1), Progress.SILENT)
        .train(SyntheticHistory.set(builds), incumbent);
  }
}

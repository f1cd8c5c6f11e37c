package io.foretest.training;

import io.foretest.history.BuildInfo;
import io.foretest.model.BundleException;
import io.foretest.model.Manifest;
import io.foretest.model.ModelBundle;
import io.foretest.model.Provenance;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.evaluation.Exam;
import io.foretest.training.evaluation.ExamResult;
import io.foretest.training.learner.TreeLearner;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From a past to a model bundle. The newest fifth of the failing builds, and what passed between
 * them, is held out to measure the recipe; the model that ships is made by the same recipe from
 * everything.
 */
public final class Trainer {
  private static final double HELD_OUT = 0.2;
  private static final int STEPS = 2 * Recipe.LEARNER_RUNS;

  private final Recipe recipe;
  private final Progress progress;
  private int done;

  public Trainer(Recipe recipe, Progress progress) {
    this.recipe = recipe;
    this.progress = progress;
  }

  /**
   * Learns a model, and measures its recipe on the held-out end.
   *
   * @param set enough of it, see {@link io.foretest.training.data.Requirements}
   * @param incumbent the model in use; null where there is none
   */
  public TrainingReport train(TrainingSet set, @Nullable ModelBundle incumbent) {
    Fold heldOut = Fold.newest(set.lessons(), HELD_OUT);
    ExamResult exam = exam(heldOut);
    Promotion promotion = PromotionGate.judge(exam, examOf(incumbent, set, heldOut));
    Fitted fitted = recipe.fit(set.lessons(), this::step);
    return new TrainingReport(set, bundle(set, fitted, exam), exam, promotion);
  }

  private ExamResult exam(Fold heldOut) {
    Exam exam = new Exam(Recalls.ALL);
    Fitted fitted = recipe.fit(heldOut.past(), this::step);
    heldOut.next().forEach(lesson -> exam.ask(lesson, fitted));
    return exam.result();
  }

  /** Null unless the model in use learned nothing of the held-out builds and knows the features. */
  private static @Nullable ExamResult examOf(
      @Nullable ModelBundle incumbent, TrainingSet set, Fold heldOut) {
    if (incumbent == null || heldOut.next().isEmpty()) {
      return null;
    }
    List<String> features = set.lessons().get(0).table().names();
    long newest = heldOut.next().get(0).info().startMillis();
    if (incumbent.provenance().lastMillis() >= newest
        || !features.containsAll(incumbent.manifest().features())) {
      return null;
    }
    Exam exam = new Exam(List.of(Recalls.DEFAULT));
    BundleJudge judge = new BundleJudge(incumbent.model());
    heldOut.next().forEach(lesson -> exam.ask(lesson, judge));
    return exam.result();
  }

  private ModelBundle bundle(TrainingSet set, Fitted fitted, ExamResult exam) {
    Manifest manifest =
        new Manifest(
            fitted.blend().components(),
            fitted.blend().shares(),
            fitted.calibration(),
            fitted.thresholds(),
            fitted.changeThresholds(),
            exam.rows(Recalls.DEFAULT));
    try {
      return ModelBundle.of(manifest, fitted.trees(), set.history(), provenance(set, fitted));
    } catch (BundleException e) {
      throw new IllegalStateException("the trained model does not fit its own bundle", e);
    }
  }

  private Provenance provenance(TrainingSet set, Fitted fitted) {
    List<Lesson> lessons = set.lessons();
    BuildInfo newest = lessons.get(lessons.size() - 1).info();
    Map<String, String> parameters = new TreeMap<>(fitted.settings().parameters());
    parameters.put("validated_failures", Integer.toString(fitted.validated()));
    return new Provenance(
        fitted.rows().digest(),
        lessons.size(),
        set.failingBuilds(),
        fitted.rows().rows().size(),
        fitted.rows().failures(),
        lessons.get(0).info().startMillis(),
        newest.startMillis(),
        newest.commit(),
        recipe.seed(),
        parameters,
        Map.of("xgboost", TreeLearner.version()));
  }

  private void step() {
    progress.report("Learning", ++done, STEPS);
  }
}

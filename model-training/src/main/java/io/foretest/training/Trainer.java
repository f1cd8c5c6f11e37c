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
import io.foretest.training.evaluation.Judge;
import io.foretest.training.learner.TreeLearner;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From a past to a model bundle. The newest fifth of the failing builds, and what passed between
 * them, is held out to measure the recipe, and to decide whether its model, the one in use or a
 * heuristic gets the place; whichever is learned anew is made by the same recipe from everything.
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
   * Learns a model, measures its recipe on the held-out end, and says which bundle to use.
   *
   * @param set enough of it, see {@link io.foretest.training.data.Requirements}
   * @param used the bundle in use, null where there is none; one of another granularity is as none
   */
  public TrainingReport train(TrainingSet set, @Nullable ModelBundle used) {
    ModelBundle inUse = comparable(used, set) ? used : null;
    Fold heldOut = Fold.newest(set.lessons(), HELD_OUT);
    Fitted older = recipe.fit(heldOut.past(), this::step);
    Fitted standIn = recipe.heuristic(heldOut.past());
    ExamResult exam = exam(older, heldOut.next(), Recalls.ALL);
    Promotion promotion =
        PromotionGate.judge(
            exam,
            exam(standIn, heldOut.next(), List.of(Recalls.DEFAULT)),
            duel(inUse, set, heldOut, older, standIn));
    return new TrainingReport(set, bundle(promotion.kept(), set, inUse, exam), exam, promotion);
  }

  private static boolean comparable(@Nullable ModelBundle used, TrainingSet set) {
    return used != null && used.manifest().granularity() == set.granularity();
  }

  private static ExamResult exam(Judge judge, List<Lesson> lessons, List<Double> recalls) {
    Exam exam = new Exam(recalls);
    lessons.forEach(lesson -> exam.ask(lesson, judge));
    return exam.result();
  }

  /** Null unless there is a model in use, and it could serve. */
  private static @Nullable Duel duel(
      @Nullable ModelBundle inUse, TrainingSet set, Fold heldOut, Fitted older, Fitted standIn) {
    List<String> features = set.lessons().get(0).table().names();
    if (inUse == null || !features.containsAll(inUse.manifest().features())) {
      return null;
    }
    long known = inUse.provenance().lastMillis();
    List<Lesson> unseen =
        heldOut.next().stream().filter(one -> one.info().startMillis() > known).toList();
    List<Double> recalls = List.of(Recalls.DEFAULT);
    return new Duel(
        exam(older, unseen, recalls),
        exam(new BundleJudge(inUse.model()), unseen, recalls),
        exam(standIn, unseen, recalls));
  }

  private ModelBundle bundle(
      Kept kept, TrainingSet set, @Nullable ModelBundle inUse, ExamResult exam) {
    try {
      if (kept == Kept.MODEL_IN_USE && inUse != null) {
        return inUse.withHistory(set.history());
      }
      List<Lesson> lessons = set.lessons();
      boolean learned = kept == Kept.NEW_MODEL;
      Fitted fitted = learned ? recipe.fit(lessons, this::step) : recipe.heuristic(lessons);
      return bundle(set, fitted, exam);
    } catch (BundleException e) {
      throw new IllegalStateException("the trained model does not fit its own bundle", e);
    }
  }

  private ModelBundle bundle(TrainingSet set, Fitted fitted, ExamResult exam)
      throws BundleException {
    Manifest manifest =
        new Manifest(
            set.granularity(),
            fitted.blend().components(),
            fitted.blend().shares(),
            fitted.choices().calibration(),
            fitted.choices().thresholds(),
            fitted.choices().changeThresholds(),
            exam.rows(Recalls.DEFAULT));
    return ModelBundle.of(manifest, fitted.trees(), set.history(), provenance(set, fitted));
  }

  private Provenance provenance(TrainingSet set, Fitted fitted) {
    List<Lesson> lessons = set.lessons();
    BuildInfo newest = lessons.get(lessons.size() - 1).info();
    Map<String, String> parameters = new TreeMap<>(fitted.parameters());
    parameters.put("validated_failures", Integer.toString(fitted.validation().failures()));
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

package io.foretest.training;

import io.foretest.model.Blend;
import io.foretest.model.Calibration;
import io.foretest.model.Thresholds;
import io.foretest.plan.PolicyReplay;
import io.foretest.training.data.Case;
import io.foretest.training.data.Lesson;
import io.foretest.training.evaluation.Apfd;
import io.foretest.training.evaluation.Culprits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What models with a number of trees said of builds before they knew them. Builds that cannot be
 * measured are passed over.
 */
final class Validation {
  /** Fewer failing builds cannot tell one number of trees from another. */
  private static final int LEAST_BUILDS = 5;

  private static final int DEFAULT_TREES = 100;

  private final int trees;
  private final List<Lesson> lessons = new ArrayList<>();
  private final List<float[]> margins = new ArrayList<>();

  Validation(int trees) {
    this.trees = trees;
  }

  /** The one that orders failing builds best; the fewest trees among equals. */
  static Validation best(List<Validation> validations) {
    if (validations.get(0).failingBuilds() < LEAST_BUILDS) {
      return validations.stream()
          .min(Comparator.comparingInt(one -> Math.abs(one.trees - DEFAULT_TREES)))
          .orElseThrow();
    }
    Validation best = validations.get(0);
    for (Validation one : validations) {
      best = one.meanApfd() > best.meanApfd() ? one : best;
    }
    return best;
  }

  void add(Blend blend, List<Lesson> next) {
    for (Lesson lesson : next) {
      if (lesson.measurable()) {
        add(lesson, blend.margins(lesson.table()));
      }
    }
  }

  private void add(Lesson lesson, float[] answers) {
    lessons.add(lesson);
    margins.add(answers);
  }

  /** Forgets the answers that are too old to say how good answers are now. */
  void forgetTheOld() {
    int start = Newest.start(lessons);
    lessons.subList(0, start).clear();
    margins.subList(0, start).clear();
  }

  int trees() {
    return trees;
  }

  int failures() {
    return lessons.stream().mapToInt(Lesson::failures).sum();
  }

  Calibration calibration() {
    List<Answer> answers = answers().filter(answer -> answer.about().labelled()).toList();
    float[] values = new float[answers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = answers.get(i).margin();
    }
    return SigmoidFit.of(values, failed(answers));
  }

  /** With the best F1 in failing builds. */
  Culprits culprits(Calibration calibration) {
    List<double[]> suspicions = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < lessons.size(); i++) {
      if (lessons.get(i).failing()) {
        suspicions.add(Culprits.suspicions(probabilities(margins.get(i), calibration)));
        cases.addAll(lessons.get(i).cases());
      }
    }
    if (cases.isEmpty()) {
      return Culprits.DEFAULT;
    }
    double[] all = suspicions.stream().flatMapToDouble(Arrays::stream).toArray();
    boolean[] failed = new boolean[all.length];
    for (int i = 0; i < all.length; i++) {
      failed[i] = cases.get(i).failed();
    }
    return new Culprits(AlarmChoice.of(all, failed));
  }

  private static double[] probabilities(float[] margins, Calibration calibration) {
    double[] probabilities = new double[margins.length];
    for (int i = 0; i < margins.length; i++) {
      probabilities[i] = calibration.probability(margins[i]);
    }
    return probabilities;
  }

  Thresholds thresholds(Calibration calibration) {
    double[] failing =
        answers()
            .filter(answer -> answer.about().failed())
            .mapToDouble(
                answer -> answer.about().mustRun() ? 1 : calibration.probability(answer.margin()))
            .toArray();
    return ThresholdChoice.of(failing, Recalls.ALL, "failing tests");
  }

  /** Of changes of which nothing was known to be broken before, as selections treat them. */
  Thresholds changeThresholds(Calibration calibration) {
    double[] shares =
        IntStream.range(0, lessons.size())
            .filter(i -> lessons.get(i).failing() && !lessons.get(i).failedLastRun())
            .mapToDouble(i -> shareOfFirstFailing(lessons.get(i), margins.get(i), calibration))
            .toArray();
    return ThresholdChoice.of(shares, Recalls.ALL, "breaking changes");
  }

  /** The remaining share of the first test in the order of running that failed. */
  private static double shareOfFirstFailing(
      Lesson lesson, float[] margins, Calibration calibration) {
    double[] probabilities = probabilities(margins, calibration);
    double[] shares = PolicyReplay.remainingShares(lesson.asked(probabilities));
    return IntStream.range(0, shares.length)
        .filter(i -> lesson.cases().get(i).failed())
        .mapToDouble(i -> shares[i])
        .max()
        .orElse(0);
  }

  double alarm(Calibration calibration) {
    List<Answer> answers = answers().filter(answer -> answer.about().labelled()).toList();
    double[] probabilities =
        answers.stream().mapToDouble(a -> calibration.probability(a.margin())).toArray();
    return AlarmChoice.of(probabilities, failed(answers));
  }

  private int failingBuilds() {
    return (int) lessons.stream().filter(Lesson::failing).count();
  }

  private double meanApfd() {
    return IntStream.range(0, lessons.size())
        .filter(i -> lessons.get(i).failing())
        .mapToDouble(i -> apfd(lessons.get(i), margins.get(i)))
        .average()
        .orElse(0);
  }

  /** Ties stay in the order of the build, the same for each number of trees. */
  private static double apfd(Lesson lesson, float[] margins) {
    List<Integer> order =
        IntStream.range(0, margins.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -margins[i]))
            .toList();
    boolean[] failed = new boolean[margins.length];
    for (int place = 0; place < failed.length; place++) {
      failed[place] = lesson.cases().get(order.get(place)).failed();
    }
    return Apfd.apfd(failed);
  }

  private record Answer(Case about, float margin) {}

  private Stream<Answer> answers() {
    return IntStream.range(0, lessons.size())
        .boxed()
        .flatMap(
            i ->
                IntStream.range(0, lessons.get(i).size())
                    .mapToObj(
                        row -> new Answer(lessons.get(i).cases().get(row), margins.get(i)[row])));
  }

  private static boolean[] failed(List<Answer> answers) {
    boolean[] failed = new boolean[answers.size()];
    for (int i = 0; i < failed.length; i++) {
      failed[i] = answers.get(i).about().failed();
    }
    return failed;
  }
}

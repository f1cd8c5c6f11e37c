package io.foretest.training.data;

import io.foretest.history.Granularity;
import java.util.List;

/**
 * The whole past, oldest build first.
 *
 * @param lessons builds in which tests ran
 * @param history snapshot of what is known after the newest build
 * @param granularity what a test is
 */
public record TrainingSet(List<Lesson> lessons, byte[] history, Granularity granularity) {
  public TrainingSet {
    lessons = List.copyOf(lessons);
    history = history.clone();
  }

  /** The past of test classes. */
  public TrainingSet(List<Lesson> lessons, byte[] history) {
    this(lessons, history, Granularity.CLASS);
  }

  /** Number of builds with a test that failed for good. */
  public int failingBuilds() {
    return (int) lessons.stream().filter(Lesson::failing).count();
  }

  /** Number of tests that failed for good, over all builds. */
  public int failures() {
    return lessons.stream().mapToInt(Lesson::failures).sum();
  }

  /** Outcomes that teach nothing because the test failed and passed on the same code. */
  public int flakyOutcomes() {
    return (int)
        lessons.stream().flatMap(l -> l.cases().stream()).filter(c -> !c.labelled()).count();
  }

  /** Builds in which most of the suite failed at once. */
  public int infrastructureBuilds() {
    return (int) lessons.stream().filter(Lesson::infrastructure).count();
  }

  @Override
  public byte[] history() {
    return history.clone();
  }
}

package io.foretest.training.data;

import java.util.List;

/**
 * The whole past, oldest build first.
 *
 * @param lessons builds in which tests ran
 * @param history snapshot of what is known after the newest build
 */
public record TrainingSet(List<Lesson> lessons, byte[] history) {
  public TrainingSet {
    lessons = List.copyOf(lessons);
    history = history.clone();
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

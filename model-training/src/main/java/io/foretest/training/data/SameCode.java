package io.foretest.training.data;

import io.foretest.history.BuildInfo;
import io.foretest.history.TestKey;
import io.foretest.history.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds flaky failures that no rerun showed: a test that failed in one build and passed in another
 * one of the same code. The same code is the same commit without uncommitted changes, built on the
 * same Java and operating system; where any of it is unknown nothing is concluded.
 */
final class SameCode {
  private SameCode() {}

  private record Code(String commit, String jdk, String os) {
    static Optional<Code> of(BuildInfo build) {
      String commit = build.commit();
      return commit == null || build.dirty() || build.jdk().isEmpty() || build.os().isEmpty()
          ? Optional.empty()
          : Optional.of(new Code(commit, build.jdk(), build.os()));
    }
  }

  private record Passed(Code code, TestKey test) {}

  /**
   * The lessons with such failures as flaky ones. What the features say of the past stays: nobody
   * knew it then.
   */
  static List<Lesson> settled(List<Lesson> lessons) {
    Set<Passed> passed = new HashSet<>();
    for (Lesson lesson : lessons) {
      Code.of(lesson.info()).ifPresent(code -> addPassed(lesson, code, passed));
    }
    return lessons.stream().map(lesson -> settled(lesson, passed)).toList();
  }

  private static void addPassed(Lesson lesson, Code code, Set<Passed> passed) {
    lesson.cases().stream()
        .filter(one -> one.verdict() == Verdict.PASSED)
        .forEach(one -> passed.add(new Passed(code, one.test())));
  }

  private static Lesson settled(Lesson lesson, Set<Passed> passed) {
    Optional<Code> code = Code.of(lesson.info());
    return code.isEmpty() || !lesson.failing()
        ? lesson
        : lesson.withCases(
            lesson.cases().stream()
                .map(
                    one ->
                        one.failed() && passed.contains(new Passed(code.get(), one.test()))
                            ? one.flaky()
                            : one)
                .toList());
  }
}

package io.foretest.protocol;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;

/** Writes a plan as {@code docs/formats.md} specifies it. */
public final class PlanWriter {
  private PlanWriter() {}

  /**
   * Writes the plan so that a reader sees the whole of it or what was there before; creates the
   * directory.
   *
   * @throws IllegalArgumentException for a plan that no reader would take: a test named twice, a
   *     rank below 1, a probability outside 0 to 1, too many tests
   */
  public static void write(Plan plan, Path file) throws IOException {
    check(plan);
    Path target = file.toAbsolutePath();
    Path directory = target.getParent();
    if (directory == null) {
      throw new IllegalArgumentException("the plan needs a file name, not " + file);
    }
    Files.createDirectories(directory);
    Path temporary = Files.createTempFile(directory, "plan", ".tmp");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
        write(plan, out);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  static void write(Plan plan, Writer out) throws IOException {
    line(out, Magic.PLAN.line());
    line(out, Fields.join(PlanLines.BUILD, plan.buildId()));
    line(out, Fields.join(PlanLines.MODE, plan.mode().name()));
    if (plan.fallback().isPresent()) {
      line(out, Fields.join(PlanLines.FALLBACK, plan.fallback().get().name(), plan.detail()));
    }
    line(out, Fields.join(PlanLines.BUDGET, Long.toString(plan.budgetMillis())));
    for (PlannedTest test : plan.tests()) {
      line(out, testLine(test));
    }
    line(out, Fields.join(PlanLines.END, Integer.toString(plan.tests().size())));
  }

  private static String testLine(PlannedTest test) {
    return Fields.join(
        test.runs() ? PlanLines.RUN : PlanLines.SKIP,
        test.test().className(),
        test.test().method().orElse(""),
        Integer.toString(test.rank()),
        Decimal.of(test.probability()),
        Decimal.of(test.expectedSeconds()),
        test.reason().name());
  }

  private static void line(Writer out, String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  private static void check(Plan plan) {
    if (plan.tests().size() > PlanLines.TEST_LIMIT) {
      throw new IllegalArgumentException(
          "a plan holds at most " + PlanLines.TEST_LIMIT + " tests, not " + plan.tests().size());
    }
    Set<TestId> seen = new HashSet<>();
    for (PlannedTest test : plan.tests()) {
      String defect = seen.add(test.test()) ? PlanLines.defect(test) : "it is planned twice";
      if (defect != null) {
        throw new IllegalArgumentException(test.test() + " cannot be planned: " + defect);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

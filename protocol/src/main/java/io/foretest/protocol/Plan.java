package io.foretest.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to run in one module, in which order, and why. A test that the plan does not name runs; a
 * plan with a fallback, or in {@link Mode#SHADOW}, filters nothing and still orders.
 */
public final class Plan {
  /** What the plan is for. */
  public enum Mode {
    /** Filters and orders. */
    SELECT,
    /** Runs everything; decisions are recorded to learn what would have been skipped. */
    SHADOW,
    /** Runs what the last selection skipped. */
    REMAINING
  }

  private final String buildId;
  private final Mode mode;
  private final @Nullable Fallback fallback;
  private final String detail;
  private final long budgetMillis;
  private final List<PlannedTest> tests;
  private final Map<TestId, PlannedTest> byTest = new HashMap<>();

  /**
   * @param buildId the build that this plan was made for
   * @param fallback why everything runs; null where the decisions hold
   * @param detail one sentence to {@code fallback}, or empty
   * @param budgetMillis stop starting tests after this long; 0 for no budget
   * @param tests every known test, each once
   */
  public Plan(
      String buildId,
      Mode mode,
      @Nullable Fallback fallback,
      String detail,
      long budgetMillis,
      List<PlannedTest> tests) {
    this.buildId = Objects.requireNonNull(buildId, "buildId");
    this.mode = Objects.requireNonNull(mode, "mode");
    this.fallback = fallback;
    this.detail = Objects.requireNonNull(detail, "detail");
    this.budgetMillis = budgetMillis;
    this.tests = Collections.unmodifiableList(new ArrayList<>(tests));
    for (PlannedTest test : this.tests) {
      byTest.put(test.test(), test);
    }
  }

  public String buildId() {
    return buildId;
  }

  public Mode mode() {
    return mode;
  }

  /** Why everything runs; empty where the decisions hold. */
  public Optional<Fallback> fallback() {
    return Optional.ofNullable(fallback);
  }

  /** One sentence that explains the fallback; empty text where there is none. */
  public String detail() {
    return detail;
  }

  /** Milliseconds after which no further test class starts; 0 for no budget. */
  public long budgetMillis() {
    return budgetMillis;
  }

  /** Every decision, in the order given. */
  public List<PlannedTest> tests() {
    return tests;
  }

  /** The decision about exactly this class or method. */
  public Optional<PlannedTest> find(TestId test) {
    return Optional.ofNullable(byTest.get(test));
  }

  /** Whether this plan may leave a test out at all. */
  public boolean filters() {
    return fallback == null && mode != Mode.SHADOW;
  }

  /** Whether exactly this class or method is left out; a test without a decision never is. */
  public boolean skips(TestId test) {
    PlannedTest planned = byTest.get(test);
    return filters() && planned != null && !planned.runs();
  }
}

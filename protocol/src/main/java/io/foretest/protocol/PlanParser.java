package io.foretest.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects a plan from its lines. */
final class PlanParser {
  private final Set<String> headers = new HashSet<>();
  private final Set<TestId> seen = new HashSet<>();
  private final List<PlannedTest> tests = new ArrayList<>();
  private @Nullable String buildId;
  private Plan.@Nullable Mode mode;
  private @Nullable Fallback fallback;
  private String detail = "";
  private long budgetMillis;
  private boolean ended;

  void accept(Values values) throws FormatException {
    if (ended) {
      throw FormatException.of("something follows the end line");
    }
    switch (values.kind()) {
      case PlanLines.RUN:
      case PlanLines.SKIP:
        test(values.expect(6));
        break;
      case PlanLines.END:
        end(values.expect(1));
        break;
      default:
        header(values);
    }
  }

  Plan plan() throws FormatException {
    if (!ended) {
      throw FormatException.of("the plan is cut off, its end line is missing; build again");
    }
    if (buildId == null || mode == null) {
      throw FormatException.of("the plan lacks its build or mode line; build again");
    }
    return new Plan(buildId, mode, fallback, detail, budgetMillis, tests);
  }

  private void header(Values values) throws FormatException {
    if (!headers.add(values.kind())) {
      throw FormatException.of("a second line " + Quoted.of(values.kind()));
    }
    switch (values.kind()) {
      case PlanLines.BUILD:
        buildId = values.expect(1).text();
        break;
      case PlanLines.MODE:
        mode = values.expect(1).constant("mode", Plan.Mode.class);
        break;
      case PlanLines.FALLBACK:
        fallback = values.expect(2).constant("fallback", Fallback.class);
        detail = values.text();
        break;
      case PlanLines.BUDGET:
        budgetMillis = values.expect(1).number("budget", 0, Long.MAX_VALUE);
        break;
      default:
        throw FormatException.of("the kind of line " + Quoted.of(values.kind()) + " is unknown");
    }
  }

  private void test(Values values) throws FormatException {
    String className = values.name("class name");
    String method = values.textOrNull();
    TestId id = method == null ? TestId.ofClass(className) : TestId.ofMethod(className, method);
    int rank = (int) values.number("rank", 1, Integer.MAX_VALUE);
    double probability = values.decimal("probability");
    double seconds = values.decimal("expected duration");
    Reason reason = values.constant("reason", Reason.class);
    PlannedTest test = new PlannedTest(id, rank, probability, seconds, reason);
    check(test, values.kind());
    tests.add(test);
  }

  private void check(PlannedTest test, String kind) throws FormatException {
    String defect = PlanLines.defect(test);
    String name = Quoted.of(test.test().toString());
    if (defect != null) {
      throw FormatException.of(defect + " (" + name + ")");
    }
    if (test.runs() != kind.equals(PlanLines.RUN)) {
      throw FormatException.of(kind + " contradicts the reason " + test.reason() + " of " + name);
    }
    if (!seen.add(test.test())) {
      throw FormatException.of(name + " is planned twice");
    }
    if (tests.size() >= PlanLines.TEST_LIMIT) {
      throw FormatException.of("more than " + PlanLines.TEST_LIMIT + " tests");
    }
  }

  private void end(Values values) throws FormatException {
    long count = values.number("number of tests", 0, PlanLines.TEST_LIMIT);
    if (count != tests.size()) {
      throw FormatException.of(
          "the plan says it holds " + count + " tests and holds " + tests.size());
    }
    ended = true;
  }
}

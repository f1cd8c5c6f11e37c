package io.foretest.maven;

import io.foretest.protocol.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why tests of a module's last selection run or not.
 *
 * @param fallback why everything ran; empty text where the decisions held
 * @param threshold probability from which tests ran; 0 where no model decided
 */
record Explained(String fallback, double threshold, List<Test> tests) {
  /** Reasons of tests whose probability was compared with the threshold; others have their own. */
  private static final Set<String> COMPARED =
      Set.of(Reason.LIKELY.sentence(), Reason.UNLIKELY.sentence());

  Explained {
    tests = List.copyOf(tests);
  }

  /**
   * One test.
   *
   * @param name the class, or class and method as {@code a.FooTest#adds(int)}
   * @param evidence what is proven of it, and by what
   * @param probability NaN where no trained model spoke
   * @param because what moved its probability most, the strongest first
   */
  record Test(
      String name,
      boolean runs,
      String reason,
      String evidence,
      double probability,
      List<Because> because) {
    Test {
      because = List.copyOf(because);
    }

    /** The top-level class. */
    String className() {
      return ReportedTests.topLevel(name.replaceFirst("#.*", ""));
    }

    /** The method without its parameter types; empty where the whole class is meant. */
    String methodName() {
      return name.replaceFirst("[^#]*#?", "").replaceFirst("\\(.*", "");
    }
  }

  /**
   * One contribution.
   *
   * @param words feature and value
   * @param logOdds what it added to the log odds
   */
  record Because(String words, double logOdds) {
    /** {@code odds × 3.7}, or {@code odds ÷ 2.0}. */
    String effect() {
      String sign = logOdds > 0 ? "×" : "÷";
      return String.format(Locale.ROOT, "odds %s %.1f", sign, Math.exp(Math.abs(logOdds)));
    }
  }

  /**
   * @throws IllegalArgumentException if a member is missing or of another type
   */
  static Explained of(Map<String, @Nullable Object> json) {
    List<Test> tests = new ArrayList<>();
    list(json, "tests").forEach(test -> tests.add(test(map(test))));
    Object fallback = json.get("fallback");
    return new Explained(
        fallback == null ? "" : text(json, "fallback"), number(json, "threshold"), tests);
  }

  private static Test test(Map<?, ?> json) {
    List<Because> because = new ArrayList<>();
    for (Object one : list(json, "because")) {
      Map<?, ?> contribution = map(one);
      because.add(new Because(text(contribution, "words"), number(contribution, "log_odds")));
    }
    return new Test(
        text(json, "test"),
        Boolean.TRUE.equals(json.get("runs")),
        text(json, "reason"),
        text(json, "evidence"),
        json.get("probability") == null ? Double.NaN : number(json, "probability"),
        because);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("an object is missing");
  }

  private static List<?> list(Map<?, ?> json, String name) {
    if (json.get(name) instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("the list " + name + " is missing");
  }

  private static String text(Map<?, ?> json, String name) {
    if (json.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("the text " + name + " is missing");
  }

  private static double number(Map<?, ?> json, String name) {
    if (json.get(name) instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalArgumentException("the number " + name + " is missing");
  }

  /** Lines for a person about one test. */
  List<String> lines(Test test) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Text.printable(test.name())
            + " "
            + (test.runs() ? "runs" : "is skipped")
            + ": "
            + Text.printable(test.reason())
            + probability(test));
    lines.add("  evidence: " + Text.printable(test.evidence()));
    for (Because one : test.because()) {
      lines.add("  " + one.effect() + "  " + Text.printable(one.words()));
    }
    if (test.because().isEmpty()) {
      lines.add("  " + whyNoContributions(test));
    }
    return lines;
  }

  private static String whyNoContributions(Test test) {
    if (Double.isNaN(test.probability())) {
      return "no trained model had a say in its place";
    }
    return test.reason().equals(Reason.UNTOUCHED.sentence())
        ? "evidence alone decided: its probability had no say"
        : "what moved its probability was not computed: it would have taken this build seconds";
  }

  private String probability(Test test) {
    if (Double.isNaN(test.probability())) {
      return "";
    }
    String probability = String.format(Locale.ROOT, " (probability %.4f", test.probability());
    return threshold > 0 && COMPARED.contains(test.reason())
        ? probability + String.format(Locale.ROOT, ", threshold %.4f)", threshold)
        : probability + ")";
  }
}

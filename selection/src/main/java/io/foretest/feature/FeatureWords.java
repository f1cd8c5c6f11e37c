package io.foretest.feature;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;

/** Features in the words of a person who never saw the list. */
public final class FeatureWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("prior", "failure probability that its past alone suggests"),
          Map.entry("builds", "recorded builds"),
          Map.entry("builds_since_first_run", "builds since its first run"),
          Map.entry("cofailure_now", "how often it failed with a test that fails now"),
          Map.entry("duration_jump", "logarithm of its duration lately over its mean duration"),
          Map.entry("duration_rank", "place of its duration, 0 for the shortest test"),
          Map.entry("duration_to_median", "logarithm of its duration over the usual test's"),
          Map.entry("failing_build_rate", "share of failing builds lately"),
          Map.entry("failing_now_share", "share of the tests that fail now"),
          Map.entry("failure_rate_20", "failure rate of its last runs, half-life 20"),
          Map.entry("failure_rate_5", "failure rate of its last runs, half-life 5"),
          Map.entry("never_failed_share", "share of the tests that never failed"),
          Map.entry("new_share", "share of new tests"),
          Map.entry("run_share", "share of the builds since its first run in which it ran"),
          Map.entry("tests", "tests of the build"),
          Map.entry("changed_methods_touched", "changed methods that it ran when last recorded"),
          Map.entry("touched_share_changed", "share of what it ran that changed"),
          Map.entry("fewest_touchers", "fewest tests that run one of the changed methods it runs"),
          Map.entry("extensions_changed", "kinds of files that the change touches"),
          Map.entry("file_authors", "people who changed such a file before"),
          Map.entry("touched_together", "how often it changed together with such a file"),
          Map.entry("lines_added", "lines that the change adds"),
          Map.entry("lines_deleted", "lines that the change deletes"),
          Map.entry("files_changed", "files that the change touches"),
          Map.entry("directories_changed", "directories that the change touches"),
          Map.entry("complexity_delta", "cyclomatic complexity that the change adds"),
          Map.entry("test_share", "share of test files in the change"),
          Map.entry("other_share", "share of files in the change that are no code"),
          Map.entry("added_share", "share of new files in the change"),
          Map.entry("recent_failure_rate", "failure rate of its last runs, half-life 10"),
          Map.entry("failure_rate_2", "failure rate of its last runs, half-life 2"),
          Map.entry("failure_rate_50", "failure rate of its last runs, half-life 50"),
          Map.entry("failure_rate", "failure rate of all its runs"),
          Map.entry("runs_since_failure", "runs since its last failure"),
          Map.entry("last_failed", "it failed in its last run"),
          Map.entry("failure_after_last", "how often it failed after an outcome like its last"),
          Map.entry("flips", "changes between passing and failing"),
          Map.entry("streak", "runs with the outcome of its last"),
          Map.entry("runs", "its recorded runs"),
          Map.entry("builds_since_run", "builds since it ran"),
          Map.entry("flaky_rate", "how often it was flaky"),
          Map.entry("avg_duration", "its mean duration in seconds"),
          Map.entry("recent_duration", "its duration lately in seconds"),
          Map.entry("duration_variation", "how much its duration varies"),
          Map.entry("is_new", "it never ran before"),
          Map.entry("test_age_days", "days since its first run"),
          Map.entry("failing_now", "tests that fail now"),
          Map.entry("test_changed", "the test itself changed"),
          Map.entry("subject_changed", "the class it is named after changed"),
          Map.entry("dependency_distance", "dependency steps from the change to it"),
          Map.entry("name_similarity", "likeness of its name to a changed file's"),
          Map.entry("name_similarity_mean", "likeness of its name to the changed files'"),
          Map.entry("path_similarity", "likeness of its package and name to a changed file's"),
          Map.entry(
              "path_similarity_mean", "likeness of its package and name to the changed files'"),
          Map.entry("name_prefix", "common beginning of its name and a changed file's"),
          Map.entry("name_rarity", "rarity of the words in its name"),
          Map.entry("broad_test", "its name says that it tests more than one class"),
          Map.entry("package_share", "share of all tests in its package"),
          Map.entry("package_distance", "package steps to the nearest changed file"),
          Map.entry("same_module", "share of the changed files in its module"),
          Map.entry("file_cofailure", "how often it failed when such a file changed"),
          Map.entry("file_cofailure_sum", "how often it failed when such files changed, summed"),
          Map.entry("directory_cofailure", "how often it failed when such a directory changed"),
          Map.entry(
              "directory_cofailure_sum",
              "how often it failed when such directories changed, summed"),
          Map.entry("days_since_last_change", "days since it or its subject changed"),
          Map.entry("file_failure_rate", "how often changes of the riskiest file broke a test"));

  private FeatureWords() {}

  /** A phrase with the value, such as {@code runs since its last failure: 3}. */
  public static String of(String feature, float value) {
    String words = WORDS.getOrDefault(feature, feature.replace('_', ' '));
    return words + ": " + number(value);
  }

  private static String number(float value) {
    if (Float.isNaN(value)) {
      return "unknown";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e7) {
      return Long.toString((long) value);
    }
    return Math.abs(value) < 0.1 ? small(value) : String.format(Locale.ROOT, "%.2f", value);
  }

  /** Two digits that are not 0, so that a small value does not look like none. */
  private static String small(float value) {
    return new BigDecimal(value).round(new MathContext(2)).stripTrailingZeros().toPlainString();
  }
}

package io.foretest.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every setting: its user property, its name in the plugin's configuration, its default. */
enum Setting {
  SELECT("ml.select", "false"),
  RECALL("ml.recall", "0.99"),
  RECALL_OF("ml.recall.of", "changes"),
  BUDGET("ml.budget", null),
  MIN_TESTS("ml.min.tests", "10"),
  MIN_SHARE("ml.min.share", "0.05"),
  ALWAYS("ml.always", null),
  AUDIT("ml.audit", "0.02"),
  GRANULARITY("ml.granularity", "class"),
  BASE("ml.base", null),
  DB_URL("ml.db.url", null),
  DB_SERVER("ml.db.server", null),
  HISTORY_DAYS("ml.history.days", "180"),
  MIN_RUNS("ml.min.runs", "50"),
  MIN_FAILING_RUNS("ml.min.failing.runs", "5"),
  MODEL("ml.model", ".foretest/model.zip"),
  MODEL_TRUST("ml.model.trust", "any"),
  MODEL_KEYS("ml.model.keys", ".foretest/keys"),
  MODEL_REVOKED("ml.model.revoked", null),
  SIGN_KEY("ml.sign.key", null),
  PROVIDER("ml.provider", "auto"),
  COVERAGE("ml.coverage", "auto"),
  SKIP("ml.skip", "false");

  private final String property;
  private final @Nullable String fallback;

  Setting(String property, @Nullable String fallback) {
    this.property = property;
    this.fallback = fallback;
  }

  /** The user property, such as {@code ml.min.tests}. */
  String property() {
    return property;
  }

  /** The name in the plugin's configuration, such as {@code minTests}. */
  String parameter() {
    StringBuilder name = new StringBuilder();
    for (String part : property.substring("ml.".length()).split("\\.", -1)) {
      name.append(
          name.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return name.toString();
  }

  /** The value where nobody gave one. */
  Optional<String> defaultValue() {
    return Optional.ofNullable(fallback);
  }

  /** Given {@code ml.} properties that are no setting, each with the name that was likely meant. */
  static List<String> misspelled(Iterable<String> properties) {
    List<String> sentences = new ArrayList<>();
    for (String name : properties) {
      if (name.startsWith("ml.") && of(name).isEmpty()) {
        nearest(name)
            .ifPresent(
                near ->
                    sentences.add(
                        Text.printable(name) + " is unknown; did you mean " + near + "?"));
      }
    }
    return sentences;
  }

  private static Optional<Setting> of(String property) {
    return List.of(values()).stream().filter(s -> s.property.equals(property)).findFirst();
  }

  private static Optional<String> nearest(String name) {
    return List.of(values()).stream()
        .map(Setting::property)
        .filter(known -> distance(known, name) <= 2)
        .findFirst();
  }

  /** Levenshtein's edit distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}

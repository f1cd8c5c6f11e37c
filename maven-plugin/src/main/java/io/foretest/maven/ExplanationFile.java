package io.foretest.maven;

import io.foretest.feature.FeatureWords;
import io.foretest.model.Contribution;
import io.foretest.model.Explanation;
import io.foretest.model.JsonObjects;
import io.foretest.model.JsonText;
import io.foretest.plan.Decision;
import io.foretest.plan.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Why each test of a module's last selection runs or not, {@code
 * target/foretest/explanations.json}: written by {@code select}, read by {@code explain}.
 */
final class ExplanationFile {
  private static final int CONTRIBUTIONS = 3;
  private static final long MOST_BYTES = 64L << 20;

  private final Path file;

  ExplanationFile(MavenProject project) {
    this(Modules.target(project).resolve("foretest").resolve("explanations.json"));
  }

  ExplanationFile(Path file) {
    this.file = file;
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /**
   * @param evidence what is proven of a test class, in words
   */
  void write(Selection selection, UnaryOperator<String> evidence) throws IOException {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("fallback", selection.fallback().map(f -> f.code().sentence()).orElse(null));
    json.put("threshold", selection.cut().probability());
    json.put(
        "tests",
        selection.decisions().stream()
            .map(decision -> test(decision, selection, evidence))
            .toList());
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Files.writeString(file, JsonText.of(json));
  }

  private static Map<String, @Nullable Object> test(
      Decision decision, Selection selection, UnaryOperator<String> evidence) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("test", decision.candidate().key().id().toString());
    json.put("runs", decision.runs());
    json.put("reason", decision.reason().sentence());
    json.put(
        "evidence", evidence.apply(ReportedTests.topLevel(decision.candidate().key().className())));
    json.put("probability", JsonText.rounded(decision.probability()));
    Explanation explanation = selection.explanations().get(decision.candidate().key());
    json.put("because", explanation == null ? List.of() : strongest(explanation));
    return json;
  }

  private static List<Map<String, @Nullable Object>> strongest(Explanation explanation) {
    List<Map<String, @Nullable Object>> strongest = new ArrayList<>();
    for (Contribution one : explanation.strongest(CONTRIBUTIONS)) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("words", FeatureWords.of(one.feature(), one.value()));
      json.put("feature", one.feature());
      json.put("value", one.value());
      json.put("log_odds", one.logOdds());
      strongest.add(json);
    }
    return strongest;
  }

  /**
   * What was written; empty where no selection was made.
   *
   * @throws IOException if it cannot be read, or is not what {@link #write} writes
   */
  Optional<Explained> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " has more than " + MOST_BYTES + " bytes; build again");
    }
    try {
      return Optional.of(Explained.of(JsonObjects.of(Files.readString(file))));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          file + " is not what a selection writes, " + Text.of(e) + "; build again", e);
    }
  }
}

package io.foretest.demo.figures;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What {@code evaluate --json} wrote, for one recall target. */
public final class EvaluationFigures {
  private static final List<String> STRATEGIES =
      List.of("model / time", "last failed / time", "random");

  /** A short test is not likelier to fail: what is called failing goes by probability alone. */
  private static final List<String> CALLERS = List.of("model", "last failed first", "random");

  private static final String ROW = "  %-26s %14s %20s %10s%n";

  private final JsonObject replayed;
  private final JsonObject target;

  private EvaluationFigures(JsonObject replayed, JsonObject target) {
    this.replayed = replayed;
    this.target = target;
  }

  /**
   * @param recall the target; one of those that the trainer evaluates
   * @throws IOException when the file has no such figures
   */
  public static EvaluationFigures read(Path file, double recall) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    JsonObject replayed =
        JsonParser.parseString(text).getAsJsonObject().getAsJsonObject("replayed");
    for (JsonElement element : replayed.getAsJsonArray("recalls")) {
      JsonObject target = element.getAsJsonObject();
      if (target.get("recall").getAsDouble() == recall) {
        return new EvaluationFigures(replayed, target);
      }
    }
    throw new IOException(file + " has no figures for recall " + recall);
  }

  /** The model beside the strongest simple rule of the field and beside chance. */
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "  Asked about %d builds before they were known, %d of them failing:%n",
            replayed.get("builds").getAsInt(),
            replayed.get("failing_builds").getAsInt()));
    text.append(String.format(Locale.ROOT, ROW, "", "model", "last failed / time", "random"));
    text.append(row("failing tests caught", s -> of(s, "failures_caught", "failures")));
    text.append(
        row("faulty changes caught", s -> of(s, "failing_builds_caught", "failing_builds")));
    text.append(row("test classes run", s -> percent(s, "selection_rate")));
    text.append(row("test time saved", s -> percent(s, "time_saved")));
    text.append(row("F1 of the likeliest", CALLERS, s -> number(s, "f1")));
    text.append(row("F1 in failing builds", CALLERS, s -> number(s, "f1_if_failing")));
    text.append(row("order: APFD per time", s -> number(s, "apfdc")));
    return text.toString();
  }

  private String row(String name, Function<JsonObject, String> cell) {
    return row(name, STRATEGIES, cell);
  }

  private String row(String name, List<String> strategies, Function<JsonObject, String> cell) {
    List<String> cells = strategies.stream().map(this::strategy).map(cell).toList();
    return String.format(Locale.ROOT, ROW, name, cells.get(0), cells.get(1), cells.get(2));
  }

  private JsonObject strategy(String name) {
    for (JsonElement element : target.getAsJsonArray("strategies")) {
      JsonObject strategy = element.getAsJsonObject();
      if (strategy.get("strategy").getAsString().equals(name)) {
        return strategy;
      }
    }
    throw new IllegalStateException("the evaluation does not know the strategy " + name);
  }

  private static String of(JsonObject strategy, String part, String whole) {
    return String.format(
        Locale.ROOT,
        "%.0f of %.0f",
        strategy.get(part).getAsDouble(),
        strategy.get(whole).getAsDouble());
  }

  private static String percent(JsonObject strategy, String name) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * strategy.get(name).getAsDouble());
  }

  private static String number(JsonObject strategy, String name) {
    return String.format(Locale.ROOT, "%.2f", strategy.get(name).getAsDouble());
  }
}

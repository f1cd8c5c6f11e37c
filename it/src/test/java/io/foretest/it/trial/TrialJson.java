package io.foretest.it.trial;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The results for programs, written anew after each change, so that a trial can be broken off. */
final class TrialJson {
  private TrialJson() {}

  static void write(Path file, List<String> heading, Map<String, List<Trialled>> results)
      throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("trial", heading);
    results.forEach((name, some) -> all.put(name, some.stream().map(TrialJson::of).toList()));
    String text =
        new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .create()
            .toJson(all);
    Files.writeString(file, text + "\n");
  }

  private static Map<String, Object> of(Trialled one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("change", one.change());
    one.fault().ifPresent(fault -> values.put("fault", fault));
    values.put("hard", one.hard());
    values.put("caught", one.caught());
    values.put("failing", one.full().failing());
    Map<String, String> missed = new TreeMap<>();
    one.missed().forEach(test -> missed.put(test, one.decision(test)));
    values.put("missed", missed);
    values.put("onlySelected", one.onlySelected());
    values.put("full", of(one.full()));
    values.put("selected", of(one.selected()));
    return values;
  }

  private static Map<String, Object> of(Outcome outcome) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("exit", outcome.exit());
    values.put("seconds", outcome.seconds());
    values.put("cpuSeconds", outcome.cpuSeconds());
    values.put("testSeconds", outcome.testSeconds());
    values.put("classes", outcome.classes().size());
    values.put("log", String.valueOf(outcome.log().getFileName()));
    return values;
  }
}

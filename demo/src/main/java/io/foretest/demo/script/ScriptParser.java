package io.foretest.demo.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the lines of a script into commits. */
final class ScriptParser {
  private static final Map<String, String> ROOTS =
      Map.of(
          "main/", "src/main/java/org/example/toolbox/",
          "test/", "src/test/java/org/example/toolbox/",
          "resources/", "src/main/resources/org/example/toolbox/");

  private final List<ScriptedCommit> commits = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private @Nullable String subject;
  private @Nullable String fault;
  private @Nullable String undo;
  private @Nullable String flaky;
  private @Nullable String path;
  private int line;

  void accept(String text) {
    line++;
    if (text.startsWith("+")) {
      after.add(fragment(text));
    } else if (text.startsWith("-")) {
      if (!after.isEmpty()) {
        finishEdit();
      }
      before.add(fragment(text));
    } else if (!text.isBlank() && !text.startsWith("#")) {
      finishEdit();
      int space = text.indexOf(' ');
      if (space < 0) {
        throw new ScriptException("line " + line + " has no value: " + text);
      }
      accept(text.substring(0, space), text.substring(space + 1));
    }
  }

  private void accept(String key, String value) {
    switch (key) {
      case "commit" -> {
        finishCommit();
        subject = value;
      }
      case "fault" -> fault = value;
      case "undo" -> undo = value;
      case "flaky" -> flaky = value;
      case "in", "create" -> path = resolve(value);
      default -> throw new ScriptException("line " + line + " starts with the unknown " + key);
    }
  }

  List<ScriptedCommit> finish() {
    finishCommit();
    return commits;
  }

  private static String fragment(String text) {
    return text.length() < 2 ? "" : text.substring(2);
  }

  private static String resolve(String value) {
    return ROOTS.entrySet().stream()
        .filter(root -> value.startsWith(root.getKey()))
        .map(root -> root.getValue() + value.substring(root.getKey().length()))
        .findFirst()
        .orElse(value);
  }

  private void finishEdit() {
    if (before.isEmpty() && after.isEmpty()) {
      return;
    }
    if (path == null) {
      throw new ScriptException("the edit before line " + line + " names no file");
    }
    edits.add(new Edit(path, String.join("\n", before), String.join("\n", after)));
    before.clear();
    after.clear();
  }

  private void finishCommit() {
    finishEdit();
    if (subject != null) {
      commits.add(new ScriptedCommit(commits.size() + 1, subject, fault, undo, flaky, edits));
    }
    edits.clear();
    subject = fault = undo = flaky = path = null;
  }
}

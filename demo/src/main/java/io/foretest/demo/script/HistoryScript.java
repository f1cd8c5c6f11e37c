package io.foretest.demo.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A scripted history; the head of {@code demo/sample/history.txt} describes the format. */
public final class HistoryScript {
  private final List<ScriptedCommit> commits;

  private HistoryScript(List<ScriptedCommit> commits) {
    this.commits = List.copyOf(commits);
  }

  /**
   * @throws ScriptException when a line cannot be understood
   */
  public static HistoryScript read(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.UTF_8));
  }

  static HistoryScript parse(String text) {
    ScriptParser parser = new ScriptParser();
    text.lines().forEach(parser::accept);
    return new HistoryScript(withUndoneEdits(parser.finish()));
  }

  private static List<ScriptedCommit> withUndoneEdits(List<ScriptedCommit> parsed) {
    Map<String, ScriptedCommit> faults = new HashMap<>();
    List<ScriptedCommit> complete = new ArrayList<>();
    for (ScriptedCommit commit : parsed) {
      if (commit.fault() != null) {
        faults.put(commit.fault(), commit);
      }
      complete.add(commit.undo() == null ? commit : undoing(commit, faults.remove(commit.undo())));
    }
    return complete;
  }

  private static ScriptedCommit undoing(ScriptedCommit commit, @Nullable ScriptedCommit fault) {
    if (fault == null) {
      throw new ScriptException("'" + commit.subject() + "' undoes a fault that is not there");
    }
    List<Edit> edits = new ArrayList<>();
    fault.edits().forEach(edit -> edits.add(0, edit.reversed()));
    edits.addAll(commit.edits());
    return new ScriptedCommit(
        commit.number(), commit.subject(), null, commit.undo(), commit.flaky(), edits);
  }

  public List<ScriptedCommit> commits() {
    return commits;
  }

  /** Ids of the faults that are in the code after the given commit. */
  public Set<String> openFaults(int number) {
    Set<String> open = new TreeSet<>();
    for (ScriptedCommit commit : commits.subList(0, number)) {
      if (commit.fault() != null) {
        open.add(commit.fault());
      }
      if (commit.undo() != null) {
        open.remove(commit.undo());
      }
    }
    return open;
  }
}

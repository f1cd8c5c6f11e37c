package io.foretest.demo.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The sample project's files on disk. */
public final class SampleFiles {
  private final Path root;

  public SampleFiles(Path root) {
    this.root = root;
  }

  /**
   * Does to the files what the commit says.
   *
   * @return paths of the files that it touched, from the root
   * @throws ScriptException when a fragment does not occur exactly once
   */
  public Set<String> apply(ScriptedCommit commit) throws IOException {
    Set<String> touched = new TreeSet<>();
    for (Edit edit : commit.edits()) {
      try {
        apply(edit);
      } catch (ScriptException e) {
        throw new ScriptException("'" + commit.subject() + "': " + e.getMessage());
      }
      touched.add(edit.path());
    }
    return touched;
  }

  private void apply(Edit edit) throws IOException {
    Path file = root.resolve(edit.path());
    if (edit.creates()) {
      create(file, edit);
      return;
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    requireOnce(edit.path(), text, edit.before());
    String edited = text.replace(edit.before(), edit.after());
    requireOnce(edit.path(), edited, edit.after());
    Files.writeString(file, edited, StandardCharsets.UTF_8);
  }

  private static void create(Path file, Edit edit) throws IOException {
    if (Files.exists(file)) {
      throw new ScriptException(edit.path() + " exists already");
    }
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, edit.after() + "\n", StandardCharsets.UTF_8);
  }

  private static void requireOnce(String path, String text, String fragment) {
    int first = text.indexOf(fragment);
    if (first < 0 || text.indexOf(fragment, first + 1) >= 0) {
      throw new ScriptException(
          path + (first < 0 ? " has no '" : " has more than one '") + fragment + "'");
    }
  }
}

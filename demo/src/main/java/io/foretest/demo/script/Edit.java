package io.foretest.demo.script;

/**
 * A fragment of a file and what replaces it.
 *
 * @param path from the sample project's root
 * @param before occurs exactly once in the file; empty where the edit creates the file
 * @param after occurs exactly once in the edited file, so that the edit can be taken back
 */
record Edit(String path, String before, String after) {
  Edit {
    if (after.isEmpty()) {
      throw new ScriptException(path + ": an edit without + lines cannot be taken back");
    }
  }

  boolean creates() {
    return before.isEmpty();
  }

  Edit reversed() {
    if (creates()) {
      throw new ScriptException(path + ": a fault edits files, it does not create them");
    }
    return new Edit(path, after, before);
  }
}

package io.foretest.it;

/** A row with builds of its own, in a copy of a project that was recorded once. */
record ScriptRow(String group, String name, boolean everyBuild, Script script) implements Row {
  /** What is done in the copy. */
  @FunctionalInterface
  interface Script {
    Found run(Project project) throws Exception;
  }

  static ScriptRow of(String group, String name, Script script) {
    return new ScriptRow(group, name, false, script);
  }

  ScriptRow everyTime() {
    return new ScriptRow(group, name, true, script);
  }

  @Override
  public Found check() throws Exception {
    try (Project project = RecordedProject.copy()) {
      return script.run(project);
    }
  }
}

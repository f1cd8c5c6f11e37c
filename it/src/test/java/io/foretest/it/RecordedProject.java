package io.foretest.it;

import java.util.List;

/**
 * A project of two modules, {@code app} and {@code lib}, that was built and recorded once, on
 * branch {@code main}; each row gets a copy.
 */
final class RecordedProject {
  static final String APP = "app";
  static final String LIB = "lib";

  private static Project made;

  private RecordedProject() {}

  static synchronized Project copy() throws Exception {
    if (made == null) {
      Project project = make();
      Runtime.getRuntime().addShutdownHook(new Thread(project::closeQuietly));
      made = project;
    }
    return made.copy();
  }

  private static Project make() throws Exception {
    Project project = Launch.PLAIN.project("recorded", List.of(LIB, APP));
    Module.jupiter().write(project, APP);
    Module.empty()
        .dependency("org.junit.jupiter", "junit-jupiter", Module.JUPITER)
        .test("LibTest", Module.jupiterTest("LibTest", "Right", "right"))
        .write(project, LIB);
    project.commit("The project");
    record(project);
    return project;
  }

  /** Builds everything with coverage; leaves no report to take for one of a later build. */
  static void record(Project project) throws Exception {
    project.maven("verify", "-Dml.coverage=on").succeeded();
    for (String module : List.of(LIB, APP)) {
      Reports.take(project.path(module + "/target"));
    }
  }
}

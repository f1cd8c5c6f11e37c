package io.foretest.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Model bundles that were trained on a scenario's own life, each made once for all tests. */
final class Trained {
  /** Scenarios with a life. */
  enum Scenario {
    SINGLE("single", Fault.SINGLE),
    REACTOR("reactor", Fault.REACTOR);

    private final String folder;
    private final List<Fault> faults;

    Scenario(String folder, List<Fault> faults) {
      this.folder = folder;
      this.faults = faults;
    }

    String folder() {
      return folder;
    }

    Life lifeOf(Project project) {
      return new Life(project, faults);
    }

    /** What recording takes: failures must not keep dependent modules from running theirs. */
    String[] recording() {
      return this == REACTOR ? new String[] {"-Dmaven.test.failure.ignore=true"} : new String[0];
    }

    /** Lowers the number of recorded builds that training and selecting ask for. */
    String lowerMinimum() {
      return "-Dml.min.runs=" + Life.builds(faults);
    }
  }

  static final String BUNDLE = ".foretest/model.zip";

  private static final Map<Scenario, Project> LIVES = new EnumMap<>(Scenario.class);

  private Trained() {}

  /** The scenario on a stack, as a checkout with a bundle and without a history. */
  static Project project(Scenario scenario, Stack stack, String... arguments) throws Exception {
    Project project = Project.of(scenario.folder(), stack.arguments(arguments));
    project.always(scenario.lowerMinimum());
    Path bundle = project.path(BUNDLE);
    Files.createDirectories(bundle.getParent());
    Files.copy(life(scenario).path(BUNDLE), bundle);
    return project;
  }

  /** A copy of the scenario with the history and the commits that it learned from. */
  static Project lived(Scenario scenario) throws Exception {
    return life(scenario).copy();
  }

  private static synchronized Project life(Scenario scenario) throws Exception {
    Project known = LIVES.get(scenario);
    if (known == null) {
      known = live(scenario);
      LIVES.put(scenario, known);
    }
    return known;
  }

  private static Project live(Scenario scenario) throws Exception {
    Project project = Project.of(scenario.folder(), Stack.S36_J6.arguments());
    Runtime.getRuntime().addShutdownHook(new Thread(project::closeQuietly));
    scenario.lifeOf(project).learn(scenario.recording());
    return project;
  }
}

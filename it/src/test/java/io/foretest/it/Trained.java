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

    /** Lowers the number of recorded builds that training and selecting ask for. */
    String lowerMinimum() {
      return "-Dml.min.runs=" + Life.builds(faults);
    }
  }

  static final String BUNDLE = ".foretest/model.zip";

  private static final Map<Scenario, byte[]> BUNDLES = new EnumMap<>(Scenario.class);

  private Trained() {}

  /** The scenario on a stack, as a checkout with a bundle and without a history. */
  static Project project(Scenario scenario, Stack stack, String... arguments) throws Exception {
    Project project = Project.of(scenario.folder(), stack.arguments(arguments));
    project.always(scenario.lowerMinimum());
    Path bundle = project.path(BUNDLE);
    Files.createDirectories(bundle.getParent());
    Files.write(bundle, bundle(scenario));
    return project;
  }

  private static synchronized byte[] bundle(Scenario scenario) throws Exception {
    byte[] known = BUNDLES.get(scenario);
    if (known == null) {
      known = train(scenario);
      BUNDLES.put(scenario, known);
    }
    return known;
  }

  private static byte[] train(Scenario scenario) throws Exception {
    try (Project project = Project.of(scenario.folder(), Stack.S36_J6.arguments())) {
      // Tests that fail must not keep the modules that depend on them from running theirs.
      scenario.lifeOf(project).record("test", "-Dmaven.test.failure.ignore=true");
      project.maven("foretest:train", scenario.lowerMinimum()).succeeded();
      return Files.readAllBytes(project.path(BUNDLE));
    }
  }
}

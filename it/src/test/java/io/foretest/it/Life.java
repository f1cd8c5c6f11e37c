package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * The past of a project, as real builds: each commit breaks two lines and mends those that the one
 * before broke, so that every build but the last fails for its own change.
 */
final class Life {
  /** With two faults a build, enough failing tests to calibrate a threshold on. */
  private static final int ROUNDS = 2;

  private final Project project;
  private final List<Fault> faults;

  Life(Project project, List<Fault> faults) {
    this.project = project;
    this.faults = faults;
  }

  /** Number of builds that {@link #record} makes. */
  static int builds(List<Fault> faults) {
    return ROUNDS * faults.size() + 1;
  }

  /** Builds the whole past. */
  Build record(String... arguments) throws Exception {
    Fault.Mending mending = () -> {};
    for (int build = 0; build < ROUNDS * faults.size(); build++) {
      mending.apply();
      Fault one = faults.get(build % faults.size());
      Fault other = faults.get((build + 2 + build / faults.size()) % faults.size());
      mending = one.breakIn(project).then(other.breakIn(project));
      project.commit("Rework " + one.name() + " and " + other.name());
      expectFailures(project.maven(arguments), one, other);
    }
    mending.apply();
    project.commit("Mend the last faults");
    return project.maven(arguments).succeeded();
  }

  private static void expectFailures(Build build, Fault... faults) {
    assertThat(build.output()).contains("There are test failures");
    for (Fault fault : faults) {
      for (String test : fault.failing()) {
        assertThat(build.output()).contains(test + ".givesWhatItPromises");
      }
    }
  }
}

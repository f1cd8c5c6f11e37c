package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/**
 * The past of a project, as real builds: each commit breaks two lines and mends those that the one
 * before broke, so that every build but the last fails for its own change.
 */
final class Life {
  /** With two faults a build, enough failing tests to calibrate a threshold on. */
  private static final int ROUNDS = 2;

  private static final int DEFAULT_MINIMUM = 50;

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

  /**
   * Records the whole past and learns from it, once too early and once with a lowered minimum.
   *
   * @param arguments given to every build
   * @return the output of all that has to do with the history
   */
  String learn(String... arguments) throws Exception {
    Build recorded = record(with(arguments, "test"));
    int builds = builds(faults);
    int missing = DEFAULT_MINIMUM - builds;
    assertThat(recorded.output())
        .contains(builds + " builds recorded, " + missing + " more until a model can be trained");

    Build early = project.maven(with(arguments, "foretest:train")).succeeded();
    assertThat(early.output())
        .contains(builds + " of 50 builds are recorded, " + missing + " are missing");
    assertThat(project.path(Trained.BUNDLE)).doesNotExist();

    project.always("-Dml.min.runs=" + builds);
    Build trained = project.maven(with(arguments, "foretest:train")).succeeded();
    assertThat(trained.output()).contains("APFD", "model.zip");
    assertThat(project.path(Trained.BUNDLE)).isNotEmptyFile();
    return recorded.output() + early.output() + trained.output();
  }

  static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(more), Stream.of(arguments)).toArray(String[]::new);
  }

  private Build record(String... arguments) throws Exception {
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

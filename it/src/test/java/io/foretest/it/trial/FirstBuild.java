package io.foretest.it.trial;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The full build that records what tests touch, and says how long a build may take. */
final class FirstBuild {
  private static final int SLOWER = 3;
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final TrialSettings settings;
  private final Workplace workplace;
  private final TrialMaven maven;
  private final Screen screen;

  FirstBuild(TrialSettings settings, Workplace workplace, TrialMaven maven, Screen screen) {
    this.settings = settings;
    this.workplace = workplace;
    this.maven = maven;
    this.screen = screen;
  }

  /**
   * @return checks faults against what this build compiled
   * @throws IllegalStateException when it is not green: a fault could not be told from what was
   *     broken before
   */
  CompileCheck record() throws IOException, InterruptedException {
    workplace.clean();
    List<String> arguments = new ArrayList<>(settings.goals());
    arguments.add("-Dml.coverage=on");
    Outcome first = maven.run("first", arguments);
    if (!first.green() || first.classes().isEmpty()) {
      throw new IllegalStateException(
          "the project as it is must build, with green tests: see " + first.log());
    }
    maven.limit(Duration.ofMillis((long) (SLOWER * first.seconds() * 1000)).plus(GRACE));
    screen.say(
        String.format(
            Locale.ROOT,
            "recorded %d test classes, %.1f s in tests, whole build %.1f s",
            first.classes().size(),
            first.testSeconds(),
            first.seconds()));
    CompileCheck check =
        CompileCheck.of(
            workplace.project(),
            TestReports.below(workplace.project()).classPath(),
            workplace.directory().resolve("compiled"));
    workplace.clean();
    return check;
  }
}

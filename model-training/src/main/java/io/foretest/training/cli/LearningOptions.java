package io.foretest.training.cli;

import io.foretest.training.DayZeroTrainer;
import io.foretest.training.Recipe;
import io.foretest.training.data.Requirements;
import io.foretest.training.learner.LearnerMode;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How to learn, and from how much. */
final class LearningOptions {
  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--mode",
      paramLabel = "boosted|forest",
      defaultValue = "boosted",
      description = "Gradient boosted trees, or a random forest. Default: ${DEFAULT-VALUE}.")
  private LearnerMode mode = LearnerMode.BOOSTED;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = {
        "Seed of every random choice; the same data, settings and seed give the same bytes.",
        "Default: ${DEFAULT-VALUE}."
      })
  private int seed;

  @Option(
      names = "--min-runs",
      paramLabel = "N",
      defaultValue = "50",
      description = "Least number of recorded builds. Default: ${DEFAULT-VALUE}.")
  private int minRuns;

  @Option(
      names = "--min-failing-runs",
      paramLabel = "N",
      defaultValue = "5",
      description = {
        "Least number of builds with a failing test, 3 or more. Default: ${DEFAULT-VALUE}."
      })
  private int minFailingRuns;

  Recipe recipe() {
    return new Recipe(mode, checkedSeed(), threads());
  }

  DayZeroTrainer dayZero() {
    return new DayZeroTrainer(checkedSeed(), threads());
  }

  private int checkedSeed() {
    if (seed < 0) {
      throw usage("--seed is " + seed + ": give it 0 or more");
    }
    return seed;
  }

  Requirements requirements() {
    try {
      return new Requirements(minRuns, minFailingRuns);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage() + " (--min-runs, --min-failing-runs)");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /**
   * Two threads that spin while they wait for each other slow down many times over when the machine
   * has other work, so there is a second one only where the environment makes them sleep. The trees
   * are the same.
   */
  private static int threads() {
    String policy = System.getenv("OMP_WAIT_POLICY");
    boolean passive = policy != null && policy.toLowerCase(Locale.ROOT).equals("passive");
    return passive ? Math.min(2, Runtime.getRuntime().availableProcessors()) : 1;
  }
}

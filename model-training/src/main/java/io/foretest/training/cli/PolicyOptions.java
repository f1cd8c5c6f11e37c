package io.foretest.training.cli;

import io.foretest.plan.TestPattern;
import io.foretest.training.evaluation.Rules;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The policy of the selection that is replayed; the defaults are the plugin's. */
final class PolicyOptions {
  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Mixin private RecallOfOption recallOf = new RecallOfOption();

  @Option(
      names = "--min-tests",
      paramLabel = "N",
      defaultValue = "10",
      description = "Least number of tests that run. Default: ${DEFAULT-VALUE}.")
  private int minTests;

  @Option(
      names = "--min-share",
      paramLabel = "SHARE",
      defaultValue = "0.05",
      description = "Least share of tests that run. Default: ${DEFAULT-VALUE}.")
  private double minShare;

  @Option(
      names = "--audit",
      paramLabel = "SHARE",
      defaultValue = "0.02",
      description = "Share of the skipped tests that run at random. Default: ${DEFAULT-VALUE}.")
  private double audit;

  @Option(
      names = "--always",
      paramLabel = "PATTERN",
      split = ",",
      description = "Tests that always run, such as **/Smoke*Test.")
  private List<String> always = new ArrayList<>();

  Rules rules() {
    if (minTests < 0 || !share(minShare) || !share(audit)) {
      throw usage(
          "--min-tests is "
              + minTests
              + ", --min-share "
              + minShare
              + ", --audit "
              + audit
              + ": give a number of 0 or more and shares from 0 to 1");
    }
    try {
      return new Rules(
          recallOf.get(), minTests, minShare, audit, always.stream().map(TestPattern::of).toList());
    } catch (IllegalArgumentException e) {
      throw usage("--always: " + e.getMessage());
    }
  }

  private static boolean share(double value) {
    return value >= 0 && value <= 1;
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}

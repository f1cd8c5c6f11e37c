package io.foretest.it.trial;

import io.foretest.it.Command;
import io.foretest.it.trial.TrialSettings.InnerMaven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Builds the trial's copy as a user would, by the clock. */
final class TrialMaven {
  private final InnerMaven maven;
  private final List<String> always;
  private final Path project;
  private final Path logs;
  private Duration limit = Duration.ofMinutes(30);
  private int builds;

  /**
   * @param always arguments of every build
   * @param logs directory for what the builds print
   */
  TrialMaven(InnerMaven maven, List<String> always, Path project, Path logs) {
    this.maven = maven;
    this.always = List.copyOf(always);
    this.project = project;
    this.logs = logs;
  }

  /** Cuts off later builds that take longer: seeded faults make endless loops. */
  void limit(Duration longest) {
    limit = longest;
  }

  Outcome run(String name, List<String> arguments) throws IOException, InterruptedException {
    Path log = Files.createDirectories(logs).resolve("%03d-%s.log".formatted(++builds, name));
    double cpu = ChildCpu.seconds();
    long start = System.nanoTime();
    Process process = Command.start(project, log, Map.of(), command(arguments));
    boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
    if (!ended) {
      end(process);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Outcome(
        ended,
        ended ? process.exitValue() : -1,
        seconds,
        ChildCpu.seconds() - cpu,
        TestReports.below(project).classes(),
        Plans.below(project),
        log);
  }

  private static void end(Process process) throws InterruptedException {
    List<ProcessHandle> forks = process.descendants().toList();
    process.destroyForcibly().waitFor();
    forks.forEach(ProcessHandle::destroyForcibly);
  }

  private List<String> command(List<String> arguments) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    List<String> command = new ArrayList<>();
    command.add(maven.home().resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-fae", "-Dstyle.color=never"));
    command.add("-Dmaven.repo.local=" + maven.repository());
    maven.settings().ifPresent(file -> command.addAll(List.of("-s", file.toString())));
    if (maven.offline()) {
      command.add("-o");
    }
    command.addAll(always);
    command.addAll(arguments);
    return command;
  }
}

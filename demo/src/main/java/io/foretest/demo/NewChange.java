package io.foretest.demo;

import io.foretest.demo.build.BuildResult;
import io.foretest.demo.build.Comparison;
import io.foretest.demo.build.MavenBuild;
import io.foretest.demo.files.Directories;
import io.foretest.demo.replay.Git;
import io.foretest.demo.script.HistoryScript;
import io.foretest.demo.script.SampleFiles;
import io.foretest.demo.script.ScriptedCommit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The third act: a change that nobody has seen is built by real Mavens, selected and in full. */
final class NewChange {
  private final DemoSettings settings;
  private final Screen screen;

  NewChange(DemoSettings settings, Screen screen) {
    this.settings = settings;
    this.screen = screen;
  }

  Comparison run() throws IOException {
    Path project = settings.project();
    screen.title("A nightly build, in full: it records what each test class executes");
    build(project, "nightly.log", "verify");
    ScriptedCommit change = commit(project);
    screen.title("A new change with a fault: '" + change.subject() + "'");
    Directories.delete(project.resolve("target"));
    Path copy = settings.work().resolve("toolbox-full");
    Directories.copy(project, copy);
    BuildResult full = build(copy, "full.log", "verify");
    BuildResult selected =
        build(
            project,
            "selected.log",
            "verify",
            "-Dml.select=true",
            "-Dml.recall=" + DemoSettings.RECALL);
    screen.title("What the selected build says about itself");
    summary(selected).forEach(line -> screen.print("  " + line));
    return new Comparison(full, selected);
  }

  private ScriptedCommit commit(Path project) throws IOException {
    List<ScriptedCommit> commits =
        HistoryScript.read(settings.sample().resolve("change.txt")).commits();
    ScriptedCommit change = commits.get(commits.size() - 1);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    new SampleFiles(project).apply(change);
    new Git(project).commit(change.number(), change.subject(), now);
    return change;
  }

  private BuildResult build(Path project, String log, String... arguments) throws IOException {
    screen.say("mvn " + String.join(" ", arguments) + " …");
    MavenBuild maven = new MavenBuild(settings.maven(), settings.repository());
    BuildResult result = maven.run(project, settings.work().resolve(log), arguments);
    if (result.classes() == 0) {
      throw new IOException("the build ran no tests:\n" + String.join("\n", result.console()));
    }
    return result;
  }

  /** The ten lines with which Foretest ends a build: a headline and what is indented below it. */
  private static List<String> summary(BuildResult selected) {
    List<String> text =
        selected.console().stream()
            .map(line -> line.replaceFirst("^\\[(INFO|WARNING)\\] ", ""))
            .dropWhile(line -> !line.startsWith("Foretest ran "))
            .toList();
    List<String> lines = new ArrayList<>();
    for (String line : text) {
      if (!lines.isEmpty() && !line.startsWith("  ")) {
        return lines;
      }
      lines.add(line);
    }
    return lines;
  }
}

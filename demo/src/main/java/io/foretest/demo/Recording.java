package io.foretest.demo;

import io.foretest.demo.files.Directories;
import io.foretest.demo.replay.Replay;
import io.foretest.demo.replay.ReplayPlaces;
import io.foretest.demo.replay.ReplaySummary;
import io.foretest.demo.script.HistoryScript;
import io.foretest.history.BuildSpool;
import io.foretest.history.HistorySettings;
import io.foretest.history.HistoryStore;
import io.foretest.history.IngestReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The first act: replays the sample's history and stores what its tests said. */
final class Recording {
  private final DemoSettings settings;
  private final Screen screen;

  Recording(DemoSettings settings, Screen screen) {
    this.settings = settings;
    this.screen = screen;
  }

  void run() throws IOException {
    Path project = settings.project();
    copySample(project);
    HistoryScript script = HistoryScript.read(settings.sample().resolve("history.txt"));
    int commits = script.commits().size() + 1;
    screen.title("Recording: " + commits + " commits of a sample library, each built and tested");
    ReplayPlaces places =
        new ReplayPlaces(
            project,
            settings.work().resolve("snapshots"),
            settings.classes(),
            settings.extension());
    Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
    ReplaySummary summary =
        new Replay(script, places, today).run(soFar -> progress(soFar, commits));
    ingest(summary);
  }

  private void copySample(Path project) throws IOException {
    Directories.copy(settings.sample(), project);
    Files.delete(project.resolve("history.txt"));
    Files.delete(project.resolve("change.txt"));
    Files.writeString(project.resolve(".gitignore"), "target/\n.foretest/\n");
    Path pom = project.resolve("pom.xml");
    String text = Files.readString(pom, StandardCharsets.UTF_8);
    Files.writeString(
        pom, text.replace("FORETEST_VERSION", settings.version()), StandardCharsets.UTF_8);
  }

  private void progress(ReplaySummary soFar, int commits) {
    if (soFar.commits() % 10 == 0 || soFar.commits() == commits) {
      double left = screen.seconds() / soFar.commits() * (commits - soFar.commits());
      screen.say(
          soFar.commits()
              + " of "
              + commits
              + " commits, "
              + soFar.failing()
              + " with failing tests, "
              + soFar.flaky()
              + " flaky"
              + (left < 1 ? "" : ", about " + Math.round(left) + " s left"));
    }
  }

  private void ingest(ReplaySummary summary) throws IOException {
    try (HistoryStore store = HistoryStore.open(HistorySettings.embedded(settings.project()))) {
      IngestReport report = store.ingest(BuildSpool.rootOf(settings.project()));
      if (!report.problems().isEmpty() || store.countBuilds() != summary.commits()) {
        throw new IOException(
            store.countBuilds() + " builds are in the history: " + report.problems());
      }
      screen.say(
          report.executions()
              + " test executions of "
              + report.builds()
              + " builds are in the history, "
              + summary.failures()
              + " failed test classes");
    }
  }
}

package io.foretest.maven;

import io.foretest.history.HistoryException;
import io.foretest.history.HistoryStore;
import io.foretest.history.IngestReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/** Takes records that earlier builds, IDEs or Gradle left behind into the history. */
@Mojo(name = "ingest", aggregator = true, threadSafe = true)
public final class IngestMojo extends AbstractForetestMojo {
  private final HistoryLocation location;

  @Inject
  IngestMojo(HistoryLocation location) {
    this.location = location;
  }

  @Override
  void run(Settings settings) throws MojoExecutionException {
    Path root = ReactorRoot.of(session());
    try {
      new ForetestFiles(root).directory();
      try (HistoryStore store = HistoryStore.open(location.of(session(), settings, root))) {
        report(new LeftBehind(store, root).take(session().getProjects()));
      }
    } catch (IOException | HistoryException e) {
      throw new MojoExecutionException("nothing was taken in: " + Text.of(e), e);
    }
  }

  private void report(List<IngestReport> reports) {
    getLog()
        .info(
            "Foretest took in "
                + reports.stream().mapToInt(IngestReport::executions).sum()
                + " test attempts of "
                + reports.stream().mapToInt(IngestReport::builds).sum()
                + " builds from "
                + reports.stream().mapToInt(IngestReport::journals).sum()
                + " journals.");
    reports.stream()
        .flatMap(report -> report.problems().stream())
        .map(Text::printable)
        .forEach(getLog()::warn);
  }
}

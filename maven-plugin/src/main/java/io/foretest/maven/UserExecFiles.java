package io.foretest.maven;

import io.foretest.evidence.UserExecutionData;
import io.foretest.protocol.CoverageAgent;
import io.foretest.protocol.Handover;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The files that the user's own JaCoCo agents wrote in the JVMs of one execution of tests. */
final class UserExecFiles {
  private final Path journals;
  private final Consumer<String> warn;

  /**
   * @param journals where these JVMs wrote their journals
   */
  UserExecFiles(Path journals, Consumer<String> warn) {
    this.journals = journals;
    this.warn = warn;
  }

  /** Makes of each what it were without our recording. */
  void fold() {
    for (String file : written()) {
      try {
        UserExecutionData.fold(Path.of(file));
      } catch (IOException | RuntimeException e) {
        warn.accept(Text.printable(file) + " keeps one session for each test class: " + Text.of(e));
      }
    }
  }

  private SortedSet<String> written() {
    SortedSet<String> files = new TreeSet<>();
    if (Files.isDirectory(journals)) {
      try (DirectoryStream<Path> agents =
          Files.newDirectoryStream(journals, "*" + Handover.COVERAGE_AGENT_SUFFIX)) {
        for (Path agent : agents) {
          CoverageAgent.read(agent).destFile().ifPresent(files::add);
        }
      } catch (IOException e) {
        warn.accept(
            "a user's execution data may keep one session for each test class: " + Text.of(e));
      }
    }
    return files;
  }
}

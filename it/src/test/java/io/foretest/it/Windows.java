package io.foretest.it;

import io.foretest.protocol.CoverageWindow;
import io.foretest.protocol.Handover;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataReader;
import org.jacoco.core.data.SessionInfo;

/**
 * The windows of coverage that wait in a project's spool because its history cannot be reached.
 *
 * @param executed simple names of the classes that each test class executed, by its simple name
 */
record Windows(Map<String, Set<String>> executed) {
  /** A history that no build reaches, so that its records stay in the spool. */
  static final String NO_HISTORY = "-Dml.db.url=jdbc:postgresql://localhost:1/none";

  static Windows of(Project project) throws IOException {
    Map<String, Set<String>> executed = new TreeMap<>();
    Path spool = project.path(".foretest/spool");
    if (Files.exists(spool)) {
      try (Stream<Path> files = Files.walk(spool)) {
        for (Path file : files.filter(Windows::isExecutionData).toList()) {
          read(file, executed);
        }
      }
    }
    return new Windows(executed);
  }

  /** Ids of the sessions in a file of execution data. */
  static List<String> sessions(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      List<String> ids = new ArrayList<>();
      ExecutionDataReader reader = new ExecutionDataReader(in);
      reader.setSessionInfoVisitor(session -> ids.add(session.getId()));
      reader.setExecutionDataVisitor(data -> {});
      reader.read();
      return ids;
    }
  }

  private static boolean isExecutionData(Path file) {
    return file.toString().endsWith(Handover.COVERAGE_SUFFIX);
  }

  private static void read(Path file, Map<String, Set<String>> executed) throws IOException {
    Reading reading = new Reading(executed);
    try (InputStream in = Files.newInputStream(file)) {
      ExecutionDataReader reader = new ExecutionDataReader(in);
      reader.setSessionInfoVisitor(reading::session);
      reader.setExecutionDataVisitor(reading::execution);
      reader.read();
    }
  }

  private static final class Reading {
    private final Map<String, Set<String>> executed;
    private List<String> tests = List.of();

    private Reading(Map<String, Set<String>> executed) {
      this.executed = executed;
    }

    private void session(SessionInfo info) {
      try {
        tests = CoverageWindow.parse(info.getId()).classes().stream().map(Reading::simple).toList();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      tests.forEach(test -> executed.computeIfAbsent(test, name -> new TreeSet<>()));
    }

    private void execution(ExecutionData data) {
      tests.forEach(test -> executed.get(test).add(simple(data.getName())));
    }

    private static String simple(String name) {
      return name.replaceFirst(".*[./]", "");
    }
  }
}

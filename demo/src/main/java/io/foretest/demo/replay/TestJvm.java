package io.foretest.demo.replay;

import io.foretest.demo.files.Command;
import io.foretest.demo.testjvm.TestMain;
import io.foretest.protocol.Handover;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs a revision's tests in a JVM of their own, with the real recorder on its class path. */
final class TestJvm {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private final String parts;

  /**
   * @param demoClasses where {@link TestMain} lives
   * @param extension the recorder's jar
   * @param junit class path of JUnit
   */
  TestJvm(Path demoClasses, Path extension, String junit) {
    this.parts =
        String.join(File.pathSeparator, extension.toString(), demoClasses.toString(), junit);
  }

  /** Runs the tests; their journal lies in the directory afterwards. */
  void run(Revision revision, String buildId, String module, Path journals) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    line.add("-D" + Handover.JOURNAL_DIR + "=" + journals);
    line.add("-D" + Handover.BUILD_ID + "=" + buildId);
    line.add("-D" + Handover.MODULE + "=" + module);
    String flaky = revision.scripted().flaky();
    line.add("-Dweather=" + (flaky == null ? "" : flaky));
    line.addAll(List.of("-cp", classPath(revision), TestMain.class.getName()));
    line.add(revision.testClasses().toString());
    Path directory = journals.toAbsolutePath();
    new Command(line, directory, Map.of(), TIMEOUT).succeed();
  }

  private String classPath(Revision revision) {
    return String.join(
        File.pathSeparator,
        revision.testClasses().toString(),
        revision.classes().toString(),
        parts);
  }
}

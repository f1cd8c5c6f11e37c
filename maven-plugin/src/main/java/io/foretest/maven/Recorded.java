package io.foretest.maven;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.project.MavenProject;

/**
 * What a build's journals say, all modules together.
 *
 * @param ran {@code module class} of every test class with an outcome
 * @param failed those that failed for good
 * @param leftOut those that plan or budget kept from starting
 * @param seconds time of all of them together
 */
record Recorded(
    SortedSet<String> ran, SortedSet<String> failed, SortedSet<String> leftOut, double seconds) {

  /**
   * @throws IOException if the journals cannot be listed
   */
  static Recorded of(ActiveBuild build) throws IOException {
    SortedSet<String> ran = new TreeSet<>();
    SortedSet<String> failed = new TreeSet<>();
    SortedSet<String> leftOut = new TreeSet<>();
    double seconds = 0;
    for (MavenProject project : build.projects()) {
      String module = Modules.name(project);
      for (ExecutionOutcomes execution : executions(build, module)) {
        execution.finished().forEach(name -> ran.add(key(module, name)));
        execution.failed().forEach(name -> failed.add(key(module, name)));
        execution.leftOut().forEach(name -> leftOut.add(key(module, name)));
        seconds += execution.seconds();
      }
    }
    leftOut.removeAll(ran);
    return new Recorded(ran, failed, leftOut, seconds);
  }

  static String key(String module, String className) {
    return module + " " + className;
  }

  private static List<ExecutionOutcomes> executions(ActiveBuild build, String module)
      throws IOException {
    return JournalFiles.of(build.spool().journalDir(module)).executions();
  }
}

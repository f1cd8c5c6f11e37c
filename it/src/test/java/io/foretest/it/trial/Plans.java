package io.foretest.it.trial;

import io.foretest.protocol.Handover;
import io.foretest.protocol.PlanReader;
import io.foretest.protocol.PlannedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The plans that a build left in its modules. */
final class Plans {
  private Plans() {}

  /** By full name of the test class. */
  static Map<String, PlannedTest> below(Path root) throws IOException {
    Map<String, PlannedTest> planned = new TreeMap<>();
    for (Path file : files(root)) {
      for (PlannedTest test : PlanReader.read(file).tests()) {
        planned.put(test.test().className(), test);
      }
    }
    return planned;
  }

  private static List<Path> files(Path root) throws IOException {
    Path end = Path.of("target", "foretest", "cp").resolve(Handover.PLAN_RESOURCE);
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.endsWith(end)).sorted().toList();
    }
  }
}

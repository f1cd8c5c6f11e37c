package io.foretest.demo.replay;

import io.foretest.demo.files.Directories;
import io.foretest.protocol.Handover;
import io.foretest.protocol.Journal;
import io.foretest.protocol.JournalReader;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the journal of a revision says.
 *
 * @param tests tests that ran
 * @param failed simple names of classes with a test that failed in every attempt
 * @param flaky simple names of the other classes with a test that failed and passed
 */
record TestOutcome(int tests, int classes, Set<String> failed, Set<String> flaky) {
  /** Reads the one journal in a directory. */
  static TestOutcome in(Path journals) throws IOException {
    List<Path> files =
        Directories.list(journals).stream()
            .filter(file -> file.toString().endsWith(Handover.JOURNAL_SUFFIX))
            .toList();
    if (files.size() != 1) {
      throw new IOException(journals + " holds " + files.size() + " journals, not one");
    }
    Journal journal = JournalReader.read(files.get(0));
    if (!journal.complete() || !journal.problems().isEmpty()) {
      throw new IOException(files.get(0) + " is not whole: " + journal.problems());
    }
    return of(journal);
  }

  private static TestOutcome of(Journal journal) {
    Map<String, Boolean> failedOnce = new TreeMap<>();
    Map<String, Boolean> passedOnce = new TreeMap<>();
    Map<String, String> classOf = new TreeMap<>();
    for (TestRecord test : journal.tests()) {
      classOf.put(test.uniqueId(), simple(test.topLevelClass()));
      failedOnce.merge(test.uniqueId(), test.outcome() == Outcome.FAILED, Boolean::logicalOr);
      passedOnce.merge(test.uniqueId(), test.outcome() == Outcome.PASSED, Boolean::logicalOr);
    }
    Set<String> failed = new TreeSet<>();
    Set<String> flaky = new TreeSet<>();
    failedOnce.forEach(
        (id, failure) -> {
          if (failure) {
            (passedOnce.getOrDefault(id, false) ? flaky : failed).add(classOf.getOrDefault(id, id));
          }
        });
    flaky.removeAll(failed);
    return new TestOutcome(classOf.size(), new TreeSet<>(classOf.values()).size(), failed, flaky);
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}

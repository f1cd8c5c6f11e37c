package io.foretest.evidence;

import io.foretest.protocol.ClassRecord;
import io.foretest.protocol.CoverageAgent;
import io.foretest.protocol.CoverageEnd;
import io.foretest.protocol.Handover;
import io.foretest.protocol.Journal;
import io.foretest.protocol.JournalReader;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The journals of one module's tests and the coverage beside them: which test classes may be
 * recorded, and from what. A class is recorded only if all of its runs are sound: each journal in
 * which it started says that it finished and that nothing in it failed, and holds coverage in which
 * a window names it.
 */
final class RecordedRuns {
  /** Engines whose tests read class files as data: what they test does not run. */
  private static final Set<String> READ_CODE = Set.of("archunit");

  private final Map<String, List<Window>> windowsByProcess = new HashMap<>();
  private final List<CoverageAgent> agents = new ArrayList<>();
  private final Set<String> ran = new TreeSet<>();
  private final Set<String> unsound = new HashSet<>();
  private final List<String> notes = new ArrayList<>();
  private boolean lostJournal;

  /**
   * Reads what lies below a directory.
   *
   * @throws IOException where the directory cannot be listed
   */
  static RecordedRuns in(Path journals) throws IOException {
    RecordedRuns runs = new RecordedRuns();
    for (Path journal : files(journals)) {
      runs.add(journal);
    }
    runs.windowsByProcess.values().forEach(runs::requireAll);
    return runs;
  }

  private static List<Path> files(Path directory) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(Handover.JOURNAL_SUFFIX))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  /** Test classes of which every run is sound, sorted. */
  Set<String> sound() {
    Set<String> sound = new TreeSet<>(ran);
    sound.removeAll(unsound);
    return sound;
  }

  /** The windows of each process. */
  List<List<Window>> processes() {
    return List.copyOf(windowsByProcess.values());
  }

  List<CoverageAgent> agents() {
    return agents;
  }

  List<String> notes() {
    return notes;
  }

  private void add(Path file) {
    Journal journal;
    try {
      journal = JournalReader.read(file);
    } catch (IOException e) {
      // Which classes it speaks of is unknown; ingest reports it, and none of them is recorded.
      notes.add("a journal cannot be read (" + e.getMessage() + "): nothing is recorded");
      lostJournal = true;
      return;
    }
    Set<String> started = new TreeSet<>();
    journal.classes().forEach(record -> started.add(record.topLevelClass()));
    journal.tests().forEach(record -> started.add(record.topLevelClass()));
    ran.addAll(started);
    judge(journal, started);
    Set<String> named = new HashSet<>();
    if (Files.exists(beside(file, Handover.COVERAGE_SUFFIX), LinkOption.NOFOLLOW_LINKS)) {
      named.addAll(coverage(file));
    }
    started.stream().filter(name -> !named.contains(name)).forEach(unsound::add);
  }

  /**
   * Whether a journal could not be read, so that any class may have had a run that is not known.
   */
  boolean lostJournal() {
    return lostJournal;
  }

  private void judge(Journal journal, Set<String> started) {
    if (!journal.complete() || !journal.problems().isEmpty()) {
      unsound.addAll(started);
    }
    for (ClassRecord record : journal.classes()) {
      note(record.topLevelClass(), record.outcome());
    }
    for (TestRecord record : journal.tests()) {
      note(record.topLevelClass(), record.outcome());
      if (READ_CODE.contains(record.engine())) {
        unsound.add(record.topLevelClass());
      }
    }
  }

  /** What failed or ended early touched less than it would have. */
  private void note(String testClass, Outcome outcome) {
    if (outcome != Outcome.PASSED && outcome != Outcome.SKIPPED) {
      unsound.add(testClass);
    }
  }

  /**
   * A process numbers its windows from 1. One that is missing may hold a static initializer on
   * which all of the others rest.
   */
  private void requireAll(List<Window> windows) {
    Set<Long> numbers = new HashSet<>();
    windows.forEach(window -> numbers.add(window.about().sequence()));
    if (numbers.size() == windows.size() && Collections.max(numbers) == windows.size()) {
      return;
    }
    windows.forEach(window -> unsound.addAll(window.about().classes()));
    notes.add(
        "a window of coverage of the JVM "
            + windows.get(0).about().jvmId()
            + " is missing: its test classes keep older records");
  }

  private static Path beside(Path journal, String suffix) {
    return journal.resolveSibling(journal.getFileName() + suffix);
  }

  /** Takes the windows beside a journal in; returns the classes that they name. */
  private Set<String> coverage(Path journal) {
    Set<String> named = new HashSet<>();
    try {
      CoverageAgent agent = CoverageAgent.read(beside(journal, Handover.COVERAGE_AGENT_SUFFIX));
      CoverageEnd end = CoverageEnd.read(beside(journal, Handover.COVERAGE_END_SUFFIX));
      List<Window> windows = ExecFile.read(beside(journal, Handover.COVERAGE_SUFFIX), end);
      agents.add(agent);
      for (Window window : windows) {
        windowsByProcess
            .computeIfAbsent(window.about().jvmId(), id -> new ArrayList<>())
            .add(window);
        named.addAll(window.about().classes());
      }
    } catch (IOException e) {
      notes.add(
          "the coverage beside "
              + journal.getFileName()
              + " cannot be used ("
              + e.getMessage()
              + "): its test classes keep older records");
    }
    return named;
  }
}

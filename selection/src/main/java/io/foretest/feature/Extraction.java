package io.foretest.feature;

import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.history.History;
import io.foretest.history.SourceFiles;
import io.foretest.history.TestKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all candidates of one change share, prepared once. */
final class Extraction {
  /** Beyond so many files each single one says little, and time would grow with tests × files. */
  private static final int MAX_FILES = 300;

  private final History history;
  private final long timeMillis;
  private final ChangeFacts facts;
  private final Suite suite;
  private final Vocabulary names = new Vocabulary();
  private final List<FileView> files;
  private final Map<String, Set<String>> sourcesByStem = new HashMap<>();
  private final Map<String, Integer> testsByPackage = new HashMap<>();
  private final int tests;
  private final boolean oneModule;
  private final double riskiestFile;
  private final double mostAuthors;

  Extraction(Change change, History history, List<Candidate> candidates) {
    this.history = history;
    this.timeMillis = change.timeMillis();
    this.facts = ChangeFacts.of(change);
    this.suite = new Suite(history, candidates);
    Set<TestKey> tests = new HashSet<>(history.tests());
    candidates.forEach(candidate -> tests.add(candidate.key()));
    this.tests = tests.size();
    Set<String> modules = new HashSet<>();
    for (TestKey test : tests) {
      testsByPackage.merge(Names.packageName(test.className()), 1, Integer::sum);
      modules.add(test.module());
      names.learn(Names.allWords(test));
    }
    oneModule = modules.size() <= 1;
    files =
        change.files().stream()
            .sorted(Comparator.comparing(ChangedFile::kind).thenComparing(ChangedFile::path))
            .limit(MAX_FILES)
            .map(file -> new FileView(file, history, names))
            .toList();
    change.files().stream().map(ChangedFile::path).filter(SourceFiles::isSource).forEach(this::add);
    riskiestFile = files.stream().mapToDouble(this::risk).max().orElse(0);
    mostAuthors =
        files.stream().mapToDouble(file -> history.authorsOf(file.path())).max().orElse(0);
  }

  /** Failing builds per change of the file, one build's worth of the project's own share added. */
  private double risk(FileView file) {
    double usual = (double) history.failingBuilds() / Math.max(1, history.builds());
    return (history.failingChangesOf(file.path()) + usual) / (file.changes() + 1);
  }

  private void add(String path) {
    sourcesByStem.computeIfAbsent(SourceFiles.stem(path), s -> new HashSet<>()).add(path);
  }

  History history() {
    return history;
  }

  long timeMillis() {
    return timeMillis;
  }

  ChangeFacts facts() {
    return facts;
  }

  /** The candidates as a whole. */
  Suite suite() {
    return suite;
  }

  Vocabulary vocabulary() {
    return names;
  }

  /** The changed files, product sources first, {@value #MAX_FILES} at most. */
  List<FileView> files() {
    return files;
  }

  double riskiestFile() {
    return riskiestFile;
  }

  double mostAuthors() {
    return mostAuthors;
  }

  /** Share of the known test classes that lie in the package of one of them. */
  double packageShare(String className) {
    return (double) testsByPackage.getOrDefault(Names.packageName(className), 0) / tests;
  }

  /** Whether the project has a single module as far as anybody knows. */
  boolean oneModule() {
    return oneModule;
  }

  /** Whether a source file of the class is among the changed files. */
  boolean changes(String className) {
    return sourcesByStem.getOrDefault(Names.simpleName(className), Set.of()).stream()
        .anyMatch(path -> SourceFiles.declares(path, className));
  }
}

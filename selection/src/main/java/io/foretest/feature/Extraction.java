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
import java.util.stream.Collectors;

/** What all candidates of one change share, prepared once. */
final class Extraction {
  /** Beyond so many files each single one says little, and time would grow with tests × files. */
  private static final int MAX_FILES = 300;

  private final History history;
  private final long timeMillis;
  private final ChangeFacts facts;
  private final Suite suite;
  private final KnownTests known;
  private final Vocabulary names;
  private final List<FileView> files;
  private final Map<String, Set<String>> sourcesByStem = new HashMap<>();
  private final Map<String, Integer> newByPackage = new HashMap<>();
  private final int tests;
  private final boolean oneModule;
  private final double riskiestFile;
  private final double mostAuthors;

  /**
   * @param known the tests of the same past
   */
  Extraction(Change change, History history, KnownTests known, List<Candidate> candidates) {
    this.history = history;
    this.timeMillis = change.timeMillis();
    this.facts = ChangeFacts.of(change);
    this.suite = new Suite(history, candidates);
    this.known = known;
    this.names = known.words();
    Set<TestKey> unknown = unknown(candidates);
    this.tests = known.size() + unknown.size();
    Set<String> modules = new HashSet<>(known.modules());
    for (TestKey test : unknown) {
      newByPackage.merge(Names.packageName(test.className()), 1, Integer::sum);
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

  private Set<TestKey> unknown(List<Candidate> candidates) {
    return candidates.stream()
        .map(Candidate::key)
        .filter(test -> !known.contains(test))
        .collect(Collectors.toSet());
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
    String name = Names.packageName(className);
    return (double) (known.in(name) + newByPackage.getOrDefault(name, 0)) / tests;
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

package io.foretest.history;

import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What came together in the same builds: changed files, failing tests, and both. */
final class CommonPast {
  /** More files at once say nothing about who breaks whom. */
  static final int MAX_FILES = 200;

  /** More failing tests at once are a broken environment rather than a broken file. */
  static final int MAX_FAILING = 50;

  private static final int FIRST_VERSION_WITH_CHANGES = 3;

  private final PathPasts paths = new PathPasts();
  private final CoFailures coFailures = new CoFailures();
  private final CommonFailures commonFailures = new CommonFailures();
  private final CommonChanges commonChanges = new CommonChanges();

  /** Counts a build whose failing tests are these. */
  void add(RecordedBuild build, List<TestKey> failed) {
    List<TestKey> blamed = failed.size() <= MAX_FAILING ? failed : List.of();
    commonFailures.add(blamed);
    if (build.changeKnown() && build.files().size() <= MAX_FILES) {
      addChange(build, !failed.isEmpty(), blamed);
    }
  }

  private void addChange(RecordedBuild build, boolean failing, List<TestKey> blamed) {
    String author = build.info().author();
    long bit = author == null ? 0 : Authors.bit(author);
    List<ChangedFile> changed =
        build.files().stream().filter(file -> SnapshotOutput.fits(file.path())).toList();
    for (String path : withDirectories(changed)) {
      paths.add(path, build.info().startMillis(), failing, bit);
      blamed.forEach(test -> coFailures.add(test, path));
    }
    addTogether(changed);
  }

  private void addTogether(List<ChangedFile> changed) {
    Set<String> files = new TreeSet<>();
    Set<String> sources = new TreeSet<>();
    for (ChangedFile file : changed) {
      files.add(file.path());
      if (file.kind() == FileKind.TEST_SOURCE) {
        sources.add(file.path());
      }
    }
    commonChanges.add(sources, files);
  }

  /** Files and their directories, each once. */
  private static Set<String> withDirectories(List<ChangedFile> files) {
    Set<String> changed = new TreeSet<>();
    for (ChangedFile file : files) {
      changed.add(file.path());
      changed.add(SourceFiles.directory(file.path()));
    }
    return changed;
  }

  PathPasts paths() {
    return paths;
  }

  int failuresWith(TestKey test, String path) {
    return coFailures.of(test, path);
  }

  int failuresTogether(TestKey one, TestKey other) {
    return commonFailures.of(one, other);
  }

  int changesTogether(String className, String path) {
    String topLevel = SourceFiles.topLevel(className);
    return commonChanges.of(topLevel.substring(topLevel.lastIndexOf('.') + 1), path);
  }

  void writeTo(SnapshotOutput out, Granularity granularity) throws IOException {
    paths.writeTo(out);
    coFailures.writeTo(out, granularity);
    commonFailures.writeTo(out, granularity);
    commonChanges.writeTo(out);
  }

  /**
   * @param builds of the history, which no count exceeds
   */
  void readFrom(SnapshotInput in, Granularity granularity, int builds) throws IOException {
    paths.readFrom(in, builds);
    coFailures.readFrom(in, granularity, builds);
    commonFailures.readFrom(in, granularity, builds);
    if (in.version() >= FIRST_VERSION_WITH_CHANGES) {
      commonChanges.readFrom(in);
    }
  }
}

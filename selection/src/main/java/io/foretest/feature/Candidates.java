package io.foretest.feature;

import io.foretest.change.ChangedFile;
import io.foretest.history.RecordedBuild;
import io.foretest.history.SourceFiles;
import io.foretest.history.TestKey;
import io.foretest.history.TestResult;
import java.util.List;

/** Test classes as they stood before a past build. */
public final class Candidates {
  private Candidates() {}

  /**
   * The tests of a recorded build, in the order of its results. Their sources are known where the
   * build changed them, which is all that features ask.
   */
  public static List<Candidate> of(RecordedBuild build) {
    return build.results().stream().map(result -> of(build, result)).toList();
  }

  private static Candidate of(RecordedBuild build, TestResult result) {
    String source = changedSource(build.files(), result.test());
    return new Candidate(
        result.test(), source, Names.moduleDirectory(source), result.distance(), result.touches());
  }

  private static String changedSource(List<ChangedFile> files, TestKey test) {
    return files.stream()
        .map(ChangedFile::path)
        .filter(path -> SourceFiles.declares(path, test.className()))
        .findFirst()
        .orElse("");
  }
}

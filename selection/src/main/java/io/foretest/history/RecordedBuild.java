package io.foretest.history;

import io.foretest.change.ChangedFile;
import java.util.List;

/**
 * One build of the past: what it changed and what its tests said.
 *
 * @param changeKnown whether {@code files} is the whole change
 */
public record RecordedBuild(
    BuildInfo info, boolean changeKnown, List<ChangedFile> files, List<TestResult> results) {
  public RecordedBuild {
    files = List.copyOf(files);
    results = List.copyOf(results);
  }
}

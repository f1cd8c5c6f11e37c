package io.foretest.history;

import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import java.util.List;

/**
 * What ingest knows of a build besides its journals.
 *
 * @param changeKnown whether {@code files} is the whole change
 */
record SpoolFacts(
    BuildInfo info, boolean changeKnown, List<ChangedFile> files, List<ModuleFacts> modules) {
  SpoolFacts {
    files = List.copyOf(files);
    modules = List.copyOf(modules);
  }

  /** A build that left journals and nothing else. */
  static SpoolFacts ofInfo(BuildInfo info) {
    return new SpoolFacts(info, false, List.of(), List.of());
  }

  static SpoolFacts of(BuildInfo info, Change change) {
    return new SpoolFacts(info, change.known(), change.files(), List.of());
  }

  boolean hasPlan() {
    return modules.stream().anyMatch(module -> module.plan() != null);
  }
}

package io.foretest.history;

import io.foretest.change.ChangedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What ingest knows of a build besides its journals.
 *
 * @param known whether the build wrote its facts; without, {@code info} is what journals tell
 * @param changeKnown whether {@code files} is the whole change
 */
record SpoolFacts(
    BuildInfo info,
    boolean known,
    boolean changeKnown,
    List<ChangedFile> files,
    List<ModuleFacts> modules) {
  SpoolFacts {
    files = List.copyOf(files);
    modules = List.copyOf(modules);
  }

  /** A build of which nobody told what it changed. */
  static SpoolFacts withoutChange(BuildInfo info, List<ModuleFacts> modules) {
    return new SpoolFacts(info, false, false, List.of(), modules);
  }

  /** The same of a build that came to no end: not all tests had their chance. */
  SpoolFacts ofAPart() {
    return new SpoolFacts(info.withMode(BuildMode.PARTIAL), known, changeKnown, files, modules);
  }

  boolean hasPlan() {
    return modules.stream().anyMatch(module -> module.plan() != null);
  }

  /** Differs when anything in it does. */
  String digest() {
    List<String> texts = new ArrayList<>();
    texts.add(info.toString());
    texts.add(Boolean.toString(changeKnown));
    texts.add(files.toString());
    for (ModuleFacts module : modules) {
      texts.add(module.module());
      texts.add(module.modulePath());
      texts.add(new TreeMap<>(module.distances()).toString());
      texts.add(new TreeMap<>(module.touches()).toString());
      texts.add(module.plan() == null ? "" : module.plan().tests().toString());
    }
    return Digests.of(texts.toArray(String[]::new));
  }
}

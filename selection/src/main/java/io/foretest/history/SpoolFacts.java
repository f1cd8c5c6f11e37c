package io.foretest.history;

import io.foretest.change.ChangedFile;
import io.foretest.evidence.Touches;
import io.foretest.protocol.PlannedTest;
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
    addBuild(texts);
    texts.add(Boolean.toString(changeKnown));
    texts.add(Integer.toString(files.size()));
    files.forEach(file -> add(texts, file));
    for (ModuleFacts module : modules) {
      texts.add(module.module());
      texts.add(module.modulePath());
      texts.add(new TreeMap<>(module.distances()).toString());
      texts.add(Integer.toString(module.touches().size()));
      new TreeMap<>(module.touches()).forEach((test, touches) -> add(texts, test, touches));
      texts.add(module.plan() == null ? "" : "plan");
      planned(module).forEach(test -> add(texts, test));
    }
    return Digests.of(texts.toArray(String[]::new));
  }

  private static List<PlannedTest> planned(ModuleFacts module) {
    return module.plan() == null ? List.of() : module.plan().tests();
  }

  private void addBuild(List<String> texts) {
    texts.add(info.id());
    texts.add(Long.toString(info.startMillis()));
    texts.add(String.valueOf(info.commit()));
    texts.add(String.valueOf(info.base()));
    texts.add(String.valueOf(info.branch()));
    texts.add(Boolean.toString(info.dirty()));
    texts.add(String.valueOf(info.author()));
    texts.add(String.valueOf(info.ciProvider()));
    texts.add(String.valueOf(info.ciRunId()));
    texts.add(info.mode().name());
    texts.add(info.jdk());
    texts.add(info.os());
    texts.addAll(info.modules());
  }

  private static void add(List<String> texts, ChangedFile file) {
    texts.add(file.path());
    texts.add(String.valueOf(file.oldPath()));
    texts.add(file.status() + " " + file.kind() + " " + file.binary());
    texts.add(file.linesAdded() + " " + file.linesDeleted() + " " + file.complexityDelta());
  }

  private static void add(List<String> texts, String test, Touches touches) {
    texts.add(test);
    texts.add(bits(touches.changedMethods()));
    texts.add(bits(touches.changedShare()));
    texts.add(bits(touches.fewestTouchers()));
  }

  private static void add(List<String> texts, PlannedTest test) {
    texts.add(test.test().toString());
    texts.add(test.rank() + " " + test.reason());
    texts.add(bits(test.probability()));
    texts.add(bits(test.expectedSeconds()));
  }

  private static String bits(double value) {
    return Long.toHexString(Double.doubleToLongBits(value));
  }
}

package io.foretest.it.trial;

import java.util.ArrayList;
import java.util.List;

/** What became of the changes of a trial. */
final class Tally {
  private final List<Trialled> counted = new ArrayList<>();
  private int endless;
  private int uncompiled;
  private int unnoticed;

  /** Sorts a seeded fault in; says what it is in a few words. */
  String fault(Trialled trialled) {
    if (trialled.endless()) {
      endless++;
      return "endless";
    }
    if (trialled.full().classes().isEmpty()) {
      uncompiled++;
      return "does not compile";
    }
    if (!trialled.breaks()) {
      unnoticed++;
      return "no test finds it";
    }
    counted.add(trialled);
    return trialled.caught() ? "caught" : "MISSED";
  }

  void doesNotCompile() {
    uncompiled++;
  }

  /** Faults that a test finds and that end. */
  List<Trialled> counted() {
    return List.copyOf(counted);
  }

  /** Those of which a build did not end in time. */
  int endless() {
    return endless;
  }

  int uncompiled() {
    return uncompiled;
  }

  int unnoticed() {
    return unnoticed;
  }
}

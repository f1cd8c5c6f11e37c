package io.foretest.evidence;

import io.foretest.evidence.Universe.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the tests of one module touched when each was last recorded. Immutable; sets of entries are
 * bits over one list of entries.
 */
public final class ModuleEvidence {
  /** Builds that a record may speak of; tests of older ones have to be recorded again. */
  static final int MOST_BUILDS = 8;

  /**
   * One build that records come from.
   *
   * @param classes shapes, marks and resources of everything that the module could see then
   */
  record Generation(Origin origin, BitSet classes) {}

  /**
   * One test class.
   *
   * @param generation index of the build that recorded it
   */
  record TestRecord(int generation, BitSet touched) {}

  private final String module;
  private final List<Entry> entries;
  private final List<Generation> generations;
  private final SortedMap<String, TestRecord> tests;

  ModuleEvidence(
      String module,
      List<Entry> entries,
      List<Generation> generations,
      Map<String, TestRecord> tests) {
    this.module = module;
    this.entries = List.copyOf(entries);
    this.generations = List.copyOf(generations);
    this.tests = new TreeMap<>(tests);
  }

  /** {@code groupId:artifactId}. */
  public String module() {
    return module;
  }

  /** Binary names of the test classes that are recorded. */
  public Set<String> testClasses() {
    return Set.copyOf(tests.keySet());
  }

  /** The newest build that anything was recorded in; empty where nothing is recorded. */
  public Optional<Origin> newest() {
    return generations.stream()
        .map(Generation::origin)
        .max((a, b) -> Long.compare(a.millis(), b.millis()));
  }

  List<Entry> entries() {
    return entries;
  }

  List<Generation> generations() {
    return generations;
  }

  SortedMap<String, TestRecord> tests() {
    return tests;
  }

  /**
   * This record over an older one: tests that are only in the older keep what they have, those
   * whose class is gone leave, and so do entries that nobody refers to.
   */
  public ModuleEvidence over(ModuleEvidence older) {
    return new Merge(this, older).merged();
  }

  /** The stored form; the same record gives the same bytes. */
  public byte[] toBytes() throws IOException {
    return EvidenceFormat.write(this);
  }

  /**
   * Reads the stored form.
   *
   * @throws IOException where the bytes are none, or anything in them is not as it should be
   */
  public static ModuleEvidence read(byte[] bytes) throws IOException {
    return EvidenceFormat.read(bytes);
  }

  /** The entries of a set, in their order. */
  List<Entry> entries(BitSet set) {
    List<Entry> found = new ArrayList<>();
    set.stream().forEach(i -> found.add(entries.get(i)));
    return found;
  }
}

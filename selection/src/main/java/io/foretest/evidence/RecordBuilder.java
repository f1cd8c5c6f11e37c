package io.foretest.evidence;

import io.foretest.evidence.ModuleEvidence.Generation;
import io.foretest.evidence.ModuleEvidence.TestRecord;
import io.foretest.evidence.Universe.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Numbers what is referred to, in the order of the entries, so that records repeat. */
final class RecordBuilder {
  private record Build(Origin origin, Set<Entry> classes) {}

  private record Test(int generation, Set<Entry> touched) {}

  private final String module;
  private final List<Build> builds = new ArrayList<>();
  private final Map<String, Test> tests = new TreeMap<>();

  RecordBuilder(String module) {
    this.module = module;
  }

  void generation(Origin origin, Set<Entry> classes) {
    builds.add(new Build(origin, classes));
  }

  void test(String name, int generation, Set<Entry> touched) {
    tests.put(name, new Test(generation, touched));
  }

  ModuleEvidence build() {
    Set<Entry> all = new TreeSet<>();
    builds.forEach(build -> all.addAll(build.classes()));
    tests.values().forEach(test -> all.addAll(test.touched()));
    Universe universe = new Universe();
    all.forEach(universe::number);
    Map<String, TestRecord> records = new TreeMap<>();
    tests.forEach(
        (name, test) ->
            records.put(name, new TestRecord(test.generation(), bits(universe, test.touched()))));
    return new ModuleEvidence(
        module,
        universe.entries(),
        builds.stream()
            .map(build -> new Generation(build.origin(), bits(universe, build.classes())))
            .toList(),
        records);
  }

  private static BitSet bits(Universe universe, Set<Entry> entries) {
    BitSet bits = new BitSet();
    entries.forEach(entry -> bits.set(universe.number(entry)));
    return bits;
  }
}

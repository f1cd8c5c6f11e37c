package io.foretest.evidence;

import io.foretest.evidence.ModuleEvidence.Generation;
import io.foretest.evidence.Universe.Entry;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts a newer record over an older one. */
final class Merge {
  /** A test's record that does not depend on numbers. */
  private record Kept(Generation from, Set<Entry> touched) {}

  private final ModuleEvidence newer;
  private final Map<String, Kept> tests = new TreeMap<>();
  private final Map<Generation, Set<Entry>> classes = new IdentityHashMap<>();

  Merge(ModuleEvidence newer, ModuleEvidence older) {
    this.newer = newer;
    keep(older, existing());
    keep(newer, newer.testClasses());
  }

  /** Test classes of the older record that the newest build still had. */
  private Set<String> existing() {
    Generation newest =
        newer.generations().stream()
            .max(Comparator.comparingLong(generation -> generation.origin().millis()))
            .orElse(null);
    if (newest == null) {
      return Set.of();
    }
    return newer.entries(newest.classes()).stream()
        .filter(entry -> Member.isClass(entry.member()))
        .map(entry -> entry.owner().replace('/', '.'))
        .collect(Collectors.toSet());
  }

  private void keep(ModuleEvidence record, Set<String> wanted) {
    record
        .tests()
        .forEach(
            (name, test) -> {
              if (wanted.contains(name)) {
                Generation from = record.generations().get(test.generation());
                classes.computeIfAbsent(
                    from, unused -> new HashSet<>(record.entries(from.classes())));
                tests.put(name, new Kept(from, new HashSet<>(record.entries(test.touched()))));
              }
            });
  }

  ModuleEvidence merged() {
    List<Generation> used =
        tests.values().stream()
            .map(Kept::from)
            .distinct()
            .sorted(
                Comparator.comparingLong((Generation g) -> g.origin().millis())
                    .reversed()
                    .thenComparing(g -> g.origin().buildId()))
            .limit(ModuleEvidence.MOST_BUILDS)
            .toList();
    RecordBuilder builder = new RecordBuilder(newer.module());
    for (Generation generation : used) {
      builder.generation(generation.origin(), classes.getOrDefault(generation, Set.of()));
    }
    tests.forEach(
        (name, kept) -> {
          int from = indexOf(used, kept.from());
          if (from >= 0) {
            builder.test(name, from, kept.touched());
          }
        });
    return builder.build();
  }

  /** By identity: two builds may say the same of themselves. */
  private static int indexOf(List<Generation> generations, Generation one) {
    for (int i = 0; i < generations.size(); i++) {
      if (generations.get(i) == one) {
        return i;
      }
    }
    return -1;
  }
}

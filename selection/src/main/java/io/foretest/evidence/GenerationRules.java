package io.foretest.evidence;

import io.foretest.evidence.CoverageEvidence.Verdict;
import io.foretest.evidence.ModuleEvidence.Generation;
import io.foretest.evidence.TestEvidence.Finding;
import io.foretest.evidence.Universe.Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What decides about all tests that one build recorded: the environment, files and resources, and
 * classes that could be found by looking for them.
 */
final class GenerationRules {
  private static final int NAMED = 3;

  private final ModuleEvidence record;
  private final Generation generation;
  private final CurrentCode code;
  private final Surroundings surroundings;
  private final SeenThen then;

  GenerationRules(
      ModuleEvidence record, Generation generation, CurrentCode code, Surroundings surroundings) {
    this.record = record;
    this.generation = generation;
    this.code = code;
    this.surroundings = surroundings;
    this.then = SeenThen.of(record.entries(generation.classes()));
  }

  Verdict verdict() {
    Optional<List<String>> files = surroundings.otherFiles().apply(generation.origin());
    return environment()
        .map(why -> new Verdict(Finding.UNKNOWN, why))
        .or(() -> files.isEmpty() ? Optional.of(incomparable()) : Optional.empty())
        .or(() -> files.flatMap(this::file).map(GenerationRules::touches))
        .or(() -> resource().map(GenerationRules::touches))
        .or(() -> discoverable().map(GenerationRules::touches))
        .orElseGet(
            () -> new Verdict(Finding.UNTOUCHED, "nothing that it touched changed since " + age()));
  }

  private static Verdict touches(String why) {
    return new Verdict(Finding.TOUCHES, why);
  }

  private String age() {
    String commit = generation.origin().commit();
    return commit == null
        ? "build " + generation.origin().buildId()
        : "commit " + commit.substring(0, Math.min(10, commit.length()));
  }

  private Verdict incomparable() {
    return new Verdict(
        Finding.UNKNOWN, "git cannot compare with " + age() + ", where it was recorded");
  }

  private Optional<String> environment() {
    Map<String, String> before = generation.origin().environment();
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(surroundings.environment().keySet());
    return names.stream()
        .filter(name -> !bounded(before.get(name)).equals(bounded(now(name))))
        .findFirst()
        .map(name -> "it was recorded with another " + difference(name, before));
  }

  private String now(String name) {
    return surroundings.environment().getOrDefault(name, "");
  }

  private static String bounded(@Nullable String value) {
    return value == null ? "" : Member.bounded(value);
  }

  private String difference(String name, Map<String, String> before) {
    return name + ": " + bounded(before.get(name)) + ", now " + now(name);
  }

  private Optional<String> file(List<String> files) {
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of("the file " + files.get(0) + " changed since " + age());
  }

  private Optional<String> resource() {
    return differences(then.resources(), code.resources())
        .sorted()
        .findFirst()
        .map(entry -> entry.describe() + " changed");
  }

  /** What is there now and was not then, and what was there then and is not now. */
  private static Stream<Entry> differences(Set<Entry> then, Set<Entry> now) {
    return Stream.concat(
        now.stream().filter(entry -> !then.contains(entry)),
        then.stream().filter(entry -> !now.contains(entry)));
  }

  /**
   * A class that code can come upon without naming it, or can miss: one with another mark than
   * before, or a new one that no class from before leads to. A new class that known classes mention
   * is covered by their change, unless they did not change.
   */
  private Optional<String> discoverable() {
    Set<String> added = code.classesBesides(then.classes());
    added.removeIf(this::isTest);
    Set<String> found = new TreeSet<>(marked());
    if (!added.isEmpty()) {
      found.addAll(unled(added));
      found.addAll(hiding(added));
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of("a class that tests may look for is new or gone: " + named(found));
  }

  private static String named(Set<String> classes) {
    String names =
        String.join(", ", classes.stream().limit(NAMED).map(c -> c.replace('/', '.')).toList());
    return classes.size() > NAMED ? names + " and " + (classes.size() - NAMED) + " more" : names;
  }

  private Set<String> marked() {
    return differences(then.marks(), code.marks())
        .map(Entry::owner)
        .filter(owner -> !isTest(owner) && !wasTest(owner))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isTest(String className) {
    return surroundings.testClasses().contains(topLevel(className));
  }

  /** A test class that is gone is nobody else's business either. */
  private boolean wasTest(String className) {
    return record.tests().containsKey(topLevel(className));
  }

  private static String topLevel(String className) {
    int nested = className.indexOf('$', className.lastIndexOf('/') + 2);
    String top = nested < 0 ? className : className.substring(0, nested);
    return top.replace('/', '.');
  }

  /** New classes that hide a library's: what ran then names them, and is what it was. */
  private Set<String> hiding(Set<String> added) {
    Map<String, Set<String>> ran = new HashMap<>();
    record.tests().values().stream()
        .filter(test -> record.generations().get(test.generation()).equals(generation))
        .flatMap(test -> record.entries(test.touched()).stream())
        .filter(code::holds)
        .forEach(e -> ran.computeIfAbsent(e.owner(), o -> new HashSet<>()).add(e.member()));
    Set<String> named = new HashSet<>();
    ran.forEach(
        (owner, members) -> named.addAll(code.mentions(owner, members::contains).orElse(Set.of())));
    named.retainAll(added);
    return named;
  }

  /** New classes to which no class from before leads, not through other new ones either. */
  private Set<String> unled(Set<String> added) {
    Set<String> unled = new TreeSet<>(added);
    Deque<String> leading = new ArrayDeque<>(changedFirst(added));
    while (!leading.isEmpty() && !unled.isEmpty()) {
      for (String mentioned : code.mentions(leading.remove()).orElse(Set.of())) {
        if (unled.remove(mentioned)) {
          leading.addFirst(mentioned);
        }
      }
    }
    return unled;
  }

  /** Classes from before; those that changed are the first to ask, as reading all takes time. */
  private List<String> changedFirst(Set<String> added) {
    Set<String> order = new LinkedHashSet<>();
    record.entries().stream().filter(e -> !code.holds(e)).forEach(e -> order.add(e.owner()));
    Set<String> now = code.classesBesides(Set.of());
    order.addAll(now);
    order.removeAll(added);
    order.retainAll(now);
    return List.copyOf(order);
  }
}

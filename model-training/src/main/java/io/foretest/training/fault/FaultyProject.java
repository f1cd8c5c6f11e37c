package io.foretest.training.fault;

import io.foretest.code.ClassCode;
import io.foretest.code.ClassGraph;
import io.foretest.code.MethodCode;
import io.foretest.code.MethodLines;
import io.foretest.evidence.CoverageEvidence;
import io.foretest.evidence.CurrentCode;
import io.foretest.evidence.ModuleEvidence;
import io.foretest.evidence.ModuleOutput;
import io.foretest.evidence.Origin;
import io.foretest.evidence.Surroundings;
import io.foretest.evidence.TestEvidence;
import io.foretest.history.HistorySettings;
import io.foretest.history.HistoryStore;
import io.foretest.history.RecordedBuild;
import io.foretest.history.TestResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A checkout of one module whose tests were recorded in one full build: its record of coverage, its
 * compiled classes and what that build said of its tests.
 */
public final class FaultyProject {
  private final Path classes;
  private final ModuleEvidence record;
  private final RecordedBuild build;
  private final CurrentCode code;
  private final ClassGraph graph;
  private final Map<Set<String>, CoverageEvidence> known = new HashMap<>();

  private FaultyProject(
      Path classes,
      ModuleEvidence record,
      RecordedBuild build,
      CurrentCode code,
      ClassGraph graph) {
    this.classes = classes;
    this.record = record;
    this.build = build;
    this.code = code;
    this.graph = graph;
  }

  /**
   * Opens a checkout.
   *
   * @throws FaultException where it was not built, or nothing is recorded
   */
  public static FaultyProject open(Path directory) throws IOException {
    Path root = directory.toAbsolutePath().normalize();
    Path classes = root.resolve("target/classes");
    Path tests = root.resolve("target/test-classes");
    if (!Files.isDirectory(classes) || !Files.isDirectory(tests)) {
      throw new FaultException(
          root + " is no built checkout of one module: target/classes or test-classes is missing");
    }
    try (HistoryStore store = HistoryStore.open(HistorySettings.embedded(root))) {
      List<ModuleEvidence> records = store.evidence();
      if (records.size() != 1) {
        throw new FaultException(
            records.size()
                + " modules of "
                + root
                + " have coverage recorded, one is needed: run its build once with ml.coverage=on");
      }
      ModuleEvidence record = records.get(0);
      ModuleOutput output = new ModuleOutput(record.module(), classes, tests);
      return new FaultyProject(
          classes,
          record,
          recordedIn(store, record),
          CurrentCode.read(List.of(output), root.resolve(".foretest/cache")),
          ClassGraph.read(List.of(classes, tests)));
    }
  }

  private static RecordedBuild recordedIn(HistoryStore store, ModuleEvidence record) {
    String id = record.newest().map(Origin::buildId).orElse("");
    List<RecordedBuild> found = new ArrayList<>();
    store.forEachBuild(
        build -> {
          if (build.info().id().equals(id)) {
            found.add(build);
          }
        });
    if (found.isEmpty()) {
      throw new FaultException("the build " + id + " that recorded coverage is not in the history");
    }
    return found.get(0);
  }

  /** The full build that recorded coverage. */
  RecordedBuild build() {
    return build;
  }

  /** Every test class that ran, by binary name. */
  Map<String, TestResult> tests() {
    Map<String, TestResult> tests = new TreeMap<>();
    build.results().forEach(result -> tests.put(result.test().className(), result));
    return tests;
  }

  /** Fewest dependency steps from the fault's class. */
  Map<String, Integer> distances(Fault fault) {
    return graph.distancesFrom(Set.of(fault.className()));
  }

  /** What coverage says of every test when the method that holds the fault changes. */
  Map<String, TestEvidence> evidence(Fault fault) throws IOException {
    Set<String> methods = methods(fault);
    Set<String> change = new TreeSet<>();
    methods.forEach(key -> change.add(fault.className() + '.' + key));
    CoverageEvidence compared = known.computeIfAbsent(change, any -> compare(fault, methods));
    Map<String, TestEvidence> evidence = new TreeMap<>();
    tests().keySet().forEach(name -> evidence.put(name, compared.of(name)));
    return evidence;
  }

  private CoverageEvidence compare(Fault fault, Set<String> methods) {
    CurrentCode changed = code;
    for (String key : methods) {
      changed = changed.withChangedMethod(fault.className(), key);
    }
    Map<String, String> environment =
        record.newest().map(Origin::environment).<Map<String, String>>map(e -> e).orElse(Map.of());
    Surroundings surroundings =
        new Surroundings(environment, tests().keySet(), origin -> Optional.of(List.of()));
    return CoverageEvidence.of(record, changed, surroundings);
  }

  /** The method of that name on that line; a lambda's body stands for the methods around it. */
  private Set<String> methods(Fault fault) throws IOException {
    byte[] bytes = classFile(fault);
    List<String> onLine = onLine(fault, lines(fault, bytes).at(fault.line()));
    Set<String> methods = new TreeSet<>();
    for (MethodCode method : ClassCode.read(bytes).map(ClassCode::methods).orElse(List.of())) {
      if (onLine.contains(method.key())) {
        methods.addAll(method.foldedInto().isEmpty() ? List.of(method.key()) : method.foldedInto());
      }
    }
    if (methods.isEmpty()) {
      throw new FaultException(
          fault.id()
              + ": no method "
              + fault.method()
              + " of "
              + fault.className()
              + " holds line "
              + fault.line()
              + ": is the checkout built, and at the faults' commit?");
    }
    return methods;
  }

  private static MethodLines lines(Fault fault, byte[] bytes) {
    try {
      return MethodLines.read(bytes);
    } catch (IllegalArgumentException e) {
      throw new FaultException(fault.id() + ": " + fault.className() + ": " + e.getMessage());
    }
  }

  private byte[] classFile(Fault fault) throws IOException {
    try {
      Path file = classes.resolve(fault.className().replace('.', '/') + ".class").normalize();
      if (file.startsWith(classes) && Files.isRegularFile(file)) {
        return Files.readAllBytes(file);
      }
    } catch (InvalidPathException e) {
      // Said below, as for every other class that is not there.
    }
    throw new FaultException(
        fault.id() + ": there is no class " + fault.className() + " in " + classes);
  }

  /** Compilers number lambdas each in their own way, so that only the line tells which one. */
  private static List<String> onLine(Fault fault, List<String> onLine) {
    List<String> named =
        onLine.stream().filter(key -> key.startsWith(fault.method() + "(")).toList();
    return named.isEmpty() && fault.method().startsWith("lambda$")
        ? onLine.stream().filter(key -> key.startsWith("lambda$")).toList()
        : named;
  }
}

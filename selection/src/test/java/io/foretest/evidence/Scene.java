package io.foretest.evidence;

import io.foretest.code.Compiled;
import io.foretest.evidence.TestEvidence.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A module whose sources change between the build that records its tests and the one that asks. */
final class Scene {
  static final String MODULE = "g:m";

  private final Path root;
  private final Map<String, String> sources = new TreeMap<>();
  private final Set<String> tests = new TreeSet<>();
  private final List<ModuleOutput> others = new ArrayList<>();
  private Map<String, String> environment = Map.of("java", "17");

  Scene(Path root) {
    this.root = root;
  }

  /** A class of package {@code p}, in a file that its name tells. */
  Scene source(String name, String text) {
    sources.put("p/" + name + ".java", "package p; " + text);
    return this;
  }

  /** A test class of package {@code p} whose {@code run()} has this body. */
  Scene test(String name, String body) {
    tests.add("p." + name);
    return source(name, "class " + name + " { void run() { " + body + " } }");
  }

  Scene without(String name) {
    sources.remove("p/" + name + ".java");
    return this;
  }

  Scene dependsOn(ModuleOutput other) {
    others.add(other);
    return this;
  }

  Scene environment(String name, String value) {
    environment = Map.of(name, value);
    return this;
  }

  /** Compiles everything anew; files that are no classes stay. */
  Scene compile(String... options) throws IOException {
    if (Files.exists(classes())) {
      try (var files = Files.walk(classes())) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
          Files.delete(file);
        }
      }
    }
    Compiled.into(root, sources, options);
    return this;
  }

  Scene resource(String path, String text) throws IOException {
    return file(classes().resolve(path), text);
  }

  Scene testResource(String path, String text) throws IOException {
    return file(testClasses().resolve(path), text);
  }

  private Scene file(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  Path classes() {
    return root.resolve("classes");
  }

  Path testClasses() {
    return root.resolve("test-classes");
  }

  /** The class file of a class of package {@code p}. */
  Path classFile(String name) {
    return classes().resolve("p/" + name + ".class");
  }

  Path journals() {
    return root.resolve("journals");
  }

  WatchedJvm jvm(String id) throws Exception {
    return new WatchedJvm(id, classes());
  }

  List<ModuleOutput> visible() {
    List<ModuleOutput> visible = new ArrayList<>(others);
    visible.add(new ModuleOutput(MODULE, classes(), testClasses()));
    return visible;
  }

  Recording record() throws IOException {
    Origin origin = new Origin("build-1", "c0ffee1234567", 1_000, environment);
    return EvidenceRecorder.of(visible()).record(MODULE, journals(), origin);
  }

  /** What the tests touch that the JVM ran. */
  ModuleEvidence record(WatchedJvm jvm) throws IOException {
    jvm.write(journals());
    return record().evidence().orElseThrow();
  }

  /** Compiles, runs each test in a window of its own and records it. */
  ModuleEvidence recordAll() throws Exception {
    compile();
    return record(jvm("jvm").runs(tests.toArray(String[]::new)));
  }

  CurrentCode now() throws IOException {
    return CurrentCode.read(visible(), root.resolve("cache"));
  }

  /** Compiles and compares with what is recorded. */
  CoverageEvidence compare(ModuleEvidence record) throws IOException {
    compile();
    return compare(record, Optional.of(List.of()));
  }

  /**
   * Compares with what is recorded; the files are those that git tells, or none where it cannot.
   */
  CoverageEvidence compare(ModuleEvidence record, Optional<List<String>> files) throws IOException {
    return CoverageEvidence.of(
        record, now(), new Surroundings(environment, tests, origin -> files));
  }

  /** Tests that are not proven to be untouched. */
  Set<String> notSkipped(CoverageEvidence evidence) {
    return tests.stream()
        .filter(test -> evidence.of(test).finding() != Finding.UNTOUCHED)
        .map(test -> test.substring(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of the methods of package {@code p} that a test touches, as {@code A.run}. */
  static Set<String> methods(ModuleEvidence record, String test) {
    return record.entries(record.tests().get(test).touched()).stream()
        .filter(entry -> Member.isMethod(entry.member()))
        .map(e -> e.owner().substring(2) + "." + e.member().substring(0, e.member().indexOf('(')))
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

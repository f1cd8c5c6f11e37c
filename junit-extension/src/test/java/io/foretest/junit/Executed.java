package io.foretest.junit;

import io.foretest.protocol.CoverageWindow;
import io.foretest.protocol.FormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataReader;

/** What files of execution data say of {@link ChildCoverageSamples}. */
final class Executed {
  private static final String SAMPLES =
      ChildCoverageSamples.class.getName().replace('.', '/') + "$";

  private final List<Session> sessions = new ArrayList<>();
  private final Set<String> junit = new TreeSet<>();

  private Executed() {}

  static Executed in(Path file) throws IOException {
    return in(List.of(file));
  }

  static Executed in(List<Path> files) throws IOException {
    Executed executed = new Executed();
    for (Path file : files) {
      executed.read(file);
    }
    return executed;
  }

  /** Simple names of the sample classes that a window of the test class executed. */
  Set<String> by(Class<?> testClass) {
    return names(session -> session.isOf(testClass));
  }

  Set<String> all() {
    return names(session -> true);
  }

  /** Numbers of the probes of a sample class that a window of the test class hit. */
  List<Integer> hits(Class<?> testClass, String sample) {
    return probes(session -> session.isOf(testClass)).get(sample);
  }

  /** Numbers of the probes that were hit, by the sample class. */
  Map<String, List<Integer>> probes() {
    return probes(session -> true);
  }

  /** The test classes that windows name. */
  Set<Class<?>> named() {
    return sessions.stream()
        .flatMap(session -> session.window.classes().stream())
        .map(Executed::load)
        .collect(Collectors.toSet());
  }

  long classesNamed() {
    return sessions.stream()
        .flatMap(session -> session.window.classes().stream())
        .distinct()
        .count();
  }

  long windowsWithoutClasses() {
    return sessions.stream().filter(session -> session.window.classes().isEmpty()).count();
  }

  /** The session ids that the user's file has without us. */
  Set<String> original() {
    return sessions.stream()
        .map(session -> session.window.originalSessionId())
        .collect(Collectors.toSet());
  }

  private Set<String> names(Predicate<Session> which) {
    return new TreeSet<>(probes(which).keySet());
  }

  private Map<String, List<Integer>> probes(Predicate<Session> which) {
    Map<String, Set<Integer>> all = new TreeMap<>();
    for (Session session : sessions) {
      if (which.test(session)) {
        session.hits.forEach(
            (name, set) -> all.computeIfAbsent(name, n -> new TreeSet<>()).addAll(set));
      }
    }
    return all.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
  }

  private void read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      ExecutionDataReader reader = new ExecutionDataReader(in);
      reader.setSessionInfoVisitor(info -> sessions.add(new Session(info.getId())));
      reader.setExecutionDataVisitor(this::add);
      reader.read();
    }
  }

  /** Names of JUnit's own classes that were hit, in the form of class files. */
  Set<String> junit() {
    return junit;
  }

  private void add(ExecutionData data) {
    if (data.getName().startsWith("org/junit/") && data.hasHits()) {
      junit.add(data.getName());
    }
    if (data.getName().startsWith(SAMPLES)) {
      boolean[] probes = data.getProbes();
      Set<Integer> hit =
          IntStream.range(0, probes.length)
              .filter(i -> probes[i])
              .boxed()
              .collect(Collectors.toCollection(TreeSet::new));
      sessions.get(sessions.size() - 1).hits.put(data.getName().substring(SAMPLES.length()), hit);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A session; one of the agent's own is as a window without classes. */
  private static final class Session {
    private final CoverageWindow window;
    private final Map<String, Set<Integer>> hits = new TreeMap<>();

    private Session(String id) {
      try {
        window =
            CoverageWindow.isWindow(id)
                ? CoverageWindow.parse(id)
                : new CoverageWindow("", 1, id, List.of());
      } catch (FormatException e) {
        throw new IllegalStateException(e);
      }
    }

    private boolean isOf(Class<?> testClass) {
      return window.classes().contains(testClass.getName());
    }
  }
}

package io.foretest.maven;

import io.foretest.evidence.CoverageEvidence;
import io.foretest.evidence.CurrentCode;
import io.foretest.evidence.ModuleEvidence;
import io.foretest.evidence.Origin;
import io.foretest.evidence.Surroundings;
import io.foretest.evidence.TestEvidence;
import io.foretest.evidence.Touches;
import io.foretest.plan.Evidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What recorded coverage proves about a module's tests and the code as it is compiled now. */
final class ModuleCoverage {
  private final Set<String> recorded;
  private final Optional<CoverageEvidence> evidence;
  private final List<String> problems;

  /** What was asked before: features, rules and explanations all ask about each test. */
  private final Map<String, TestEvidence> told = new HashMap<>();

  private ModuleCoverage(
      Set<String> recorded, Optional<CoverageEvidence> evidence, List<String> problems) {
    this.recorded = recorded;
    this.evidence = evidence;
    this.problems = problems;
  }

  /** Of a module of which nothing is recorded. */
  static ModuleCoverage none() {
    return new ModuleCoverage(Set.of(), Optional.empty(), List.of());
  }

  /**
   * Compares a record with what is compiled now; where that cannot be read, nothing is proven.
   *
   * @param environment as {@link TestEnvironment} tells it
   */
  static ModuleCoverage of(
      MavenSession session,
      MavenProject project,
      ModuleTests tests,
      ModuleEvidence record,
      Map<String, String> environment,
      OtherFiles files) {
    try {
      CurrentCode code = SharedWork.of(session).compiled().code(project);
      Surroundings surroundings =
          new Surroundings(
              environment,
              tests.compiledNames(),
              origin -> files(origin, files, visible(session, project)));
      return new ModuleCoverage(
          record.testClasses(),
          Optional.of(CoverageEvidence.of(record, code, surroundings)),
          List.of());
    } catch (IOException e) {
      String problem = "what tests touch is not compared with the code: " + Text.of(e);
      return new ModuleCoverage(Set.of(), Optional.empty(), List.of(problem));
    }
  }

  private static Optional<List<String>> files(
      Origin origin, OtherFiles files, Collection<String> modules) {
    return Optional.ofNullable(origin.commit()).flatMap(commit -> files.since(commit, modules));
  }

  private static Set<String> visible(MavenSession session, MavenProject project) {
    Set<String> names =
        Modules.upstream(session, project).stream()
            .map(Modules::name)
            .collect(Collectors.toCollection(HashSet::new));
    names.add(Modules.name(project));
    return names;
  }

  /** For the rules of selection. */
  Evidence evidence() {
    return candidate -> of(candidate.key().className()).finding();
  }

  /** In words, what is proven of a test class and by what. */
  String why(String testClass) {
    return of(testClass).why();
  }

  /** For the model, by test class; those of which nothing is recorded are absent. */
  Map<String, Touches> touches() {
    Map<String, Touches> touches = new TreeMap<>();
    recorded.forEach(name -> touches.put(name, of(name).touches()));
    return touches;
  }

  private TestEvidence of(String testClass) {
    return told.computeIfAbsent(
        testClass, name -> evidence.map(proof -> proof.of(name)).orElse(UNKNOWN));
  }

  /**
   * What a person should know of it, one sentence each.
   *
   * @param commitsSince a commit, as {@link OtherFiles#commitsSince} counts
   */
  List<String> remarks(long nowMillis, Function<String, Optional<Integer>> commitsSince) {
    List<String> remarks = new ArrayList<>(problems);
    evidence
        .flatMap(CoverageEvidence::newest)
        .map(o -> new RecordAge(o, Optional.ofNullable(o.commit()).flatMap(commitsSince)))
        .ifPresent(age -> remarks.add(age.sentence(nowMillis)));
    evidence.map(CoverageEvidence::notes).ifPresent(remarks::addAll);
    return remarks;
  }

  private static final TestEvidence UNKNOWN =
      new TestEvidence(TestEvidence.Finding.UNKNOWN, "nothing is recorded", Touches.UNKNOWN);
}

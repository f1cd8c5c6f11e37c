package io.foretest.maven;

import io.foretest.change.Change;
import io.foretest.evidence.Touches;
import io.foretest.feature.Candidate;
import io.foretest.history.Granularity;
import io.foretest.history.History;
import io.foretest.history.TestKey;
import io.foretest.plan.Circumstances;
import io.foretest.plan.FallbackDecision;
import io.foretest.plan.Selection;
import io.foretest.plan.SelectionPolicy;
import io.foretest.selection.TestSelection;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Asks for the selection of one module's tests. */
final class ModulePlanner {
  private final MavenSession session;
  private final MavenProject project;
  private final ModuleTests tests;
  private final ModuleCode code;
  private final SharedWork work;

  ModulePlanner(MavenSession session, MavenProject project, ModuleTests tests, ModuleCode code) {
    this.session = session;
    this.project = project;
    this.tests = tests;
    this.code = code;
    this.work = SharedWork.of(session);
  }

  Selection select(
      String buildId,
      Settings settings,
      Change change,
      Map<String, Integer> distances,
      ModuleCoverage coverage,
      ServedPast past,
      long spentMillis)
      throws IOException {
    Set<String> known = work.tests(past.history()).classesIn(Modules.name(project));
    Units units = units(tests.classNames(known), past);
    List<Candidate> candidates = candidates(units.tests(), distances, coverage.touches());
    SelectionPolicy policy =
        new Policy(settings).of(buildId, candidates.size(), known(past.history()), spentMillis);
    Circumstances circumstances =
        circumstances(past)
            .alwaysRunning(keys(tests.alwaysRun()))
            .dividing(units.divisible())
            .with(coverage.evidence());
    return new TestSelection(anyChange -> past.history(), past.model(), policy, circumstances)
        .knowing(work::tests)
        .select(change, candidates);
  }

  private Set<TestKey> keys(Collection<String> classNames) {
    String module = Modules.name(project);
    return classNames.stream().map(name -> new TestKey(module, name)).collect(Collectors.toSet());
  }

  /** Classes, or the methods that are known of them. */
  private Units units(Collection<String> classNames, ServedPast past) throws IOException {
    Set<TestKey> classes = keys(classNames);
    return past.granularity() == Granularity.CLASS
        ? Units.ofClasses(classes)
        : Units.ofMethods(
            classes,
            past.history().tests(),
            TestMethods.of(project, session.getUserProperties(), classNames));
  }

  private List<Candidate> candidates(
      Collection<TestKey> tests, Map<String, Integer> distances, Map<String, Touches> touches) {
    String path = code.path();
    Map<String, String> sources = new HashMap<>();
    return tests.stream()
        .map(
            test -> {
              String name = test.className();
              return new Candidate(
                  test,
                  sources.computeIfAbsent(name, code::sourceOf),
                  path,
                  distances.getOrDefault(name, -1),
                  touches.getOrDefault(name, Touches.UNKNOWN));
            })
        .toList();
  }

  private long known(History history) {
    return work.knownTests(history);
  }

  private static Circumstances circumstances(ServedPast past) {
    Circumstances circumstances = Circumstances.ordinary();
    if (past.remaining().isPresent()) {
      circumstances = circumstances.after(past.remaining().get().ran());
    }
    for (FallbackDecision problem : past.problem().stream().toList()) {
      circumstances = circumstances.fallingBack(problem);
    }
    return circumstances;
  }
}

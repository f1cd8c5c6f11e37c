package io.foretest.maven;

import io.foretest.change.Change;
import io.foretest.evidence.ModuleEvidence;
import io.foretest.history.BuildMode;
import io.foretest.history.BuildSpool;
import io.foretest.history.ModuleFacts;
import io.foretest.plan.FallbackDecision;
import io.foretest.plan.Selection;
import io.foretest.protocol.Fallback;
import io.foretest.protocol.Handover;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanWriter;
import io.foretest.protocol.PlannedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Selection in one module, after its tests were compiled and before they run. */
final class ModuleSelection {
  /** What was decided, and as the tests' JVM reads it. */
  private record Made(Selection selection, Plan plan) {}

  private final MavenSession session;
  private final MavenProject project;
  private final BuildSpool spool;
  private final PastReader reader;
  private final SharedWork work;
  private final ModuleTests tests;
  private final ModuleCode code;

  ModuleSelection(
      MavenSession session,
      MavenProject project,
      ModuleTests tests,
      BuildSpool spool,
      PastReader reader) {
    this.session = session;
    this.project = project;
    this.spool = spool;
    this.reader = reader;
    this.work = SharedWork.of(session);
    this.tests = tests;
    this.code = new ModuleCode(session, project, tests);
  }

  /** Notes the facts; where selection was asked for, the plan, too. */
  void run(Settings settings) throws IOException {
    Change change = work.change(settings, reader);
    boolean plans = settings.select().plans();
    Optional<FallbackDecision> obstacle = plans ? obstacle() : Optional.empty();
    if (plans && obstacle.isEmpty()) {
      work.readPast(settings, reader);
    }
    noteBuild(settings, change);
    Map<String, Integer> distances = code.distances(change);
    ModuleCoverage coverage = coverage(change);
    Optional<Made> made = Optional.empty();
    try {
      if (plans && obstacle.isEmpty()) {
        made = Optional.of(make(settings, change, distances, coverage));
      }
    } finally {
      writeFacts(distances, coverage, made.map(Made::plan).orElse(null));
    }
    if (obstacle.isPresent()) {
      note(nothingPlanned(obstacle.get()));
    } else if (made.isPresent()) {
      handOver(made.get(), coverage);
    }
  }

  private void noteBuild(Settings settings, Change change) throws IOException {
    BuildFacts facts = new BuildFacts(session, work.root());
    spool.writeBuild(facts.of(spool.buildId(), change, settings.select(), System.getenv()), change);
    Notes notes = new Notes(spool);
    notes.base(Baselines.phrase(change));
    for (String note : change.notes()) {
      notes.remark("change", note);
    }
  }

  /** What is proven of the module's tests; notes what a record of this build's tests will need. */
  private ModuleCoverage coverage(Change change) throws IOException {
    String module = Modules.name(project);
    SortedMap<String, String> environment = new TestEnvironment(session, project).facts();
    OtherFiles files = work.otherFiles(change);
    new RecordingFacts(files.commit().orElse(null), change.timeMillis(), environment)
        .write(spool, module);
    Optional<ModuleEvidence> record = work.evidence(reader, change, module);
    return record.isEmpty()
        ? ModuleCoverage.none()
        : ModuleCoverage.of(session, project, tests, record.get(), environment, files);
  }

  /** A plan is made; nothing follows it yet. */
  private Made make(
      Settings settings, Change change, Map<String, Integer> distances, ModuleCoverage coverage)
      throws IOException {
    ServedPast past = work.past(settings, reader);
    Selection selection =
        new ModulePlanner(session, project, tests, code)
            .select(
                spool.buildId(), settings, change, distances, coverage, past, work.spentMillis());
    new Notes(spool).remark("past", past.note());
    OtherFiles files = work.otherFiles(change);
    for (String remark : coverage.remarks(change.timeMillis(), files::commitsSince)) {
      new Notes(spool).remark("coverage", remark);
    }
    new Notes(spool).remark(Modules.name(project), selection.note());
    Plan plan = selection.plan(Modules.name(project));
    new Notes(spool)
        .remark("gate", new CoverageGate(project, session.getUserProperties()).remark(plan));
    return new Made(selection, plan);
  }

  private void handOver(Made made, ModuleCoverage coverage) throws IOException {
    Plan plan = made.plan();
    PlanWriter.write(plan, Modules.planDirectory(project).resolve(Handover.PLAN_RESOURCE));
    writeOrder(plan);
    new ExplanationFile(project).write(made.selection(), coverage::why);
    note(plan);
  }

  /** Why no plan can take effect here, known before any is made. */
  private Optional<FallbackDecision> obstacle() {
    Optional<FallbackDecision> given =
        new UserFilters(session.getUserProperties())
            .named()
            .map(option -> new FallbackDecision(Fallback.TEST_GIVEN, option));
    return given.or(
        () ->
            Marks.of(project)
                .path()
                .filter(path -> path.kind() == SelectionPath.Kind.ASIDE)
                .map(path -> new FallbackDecision(Fallback.UNSUPPORTED, path.why())));
  }

  private Plan nothingPlanned(FallbackDecision why) {
    return new Plan(
        spool.buildId(), Plan.Mode.SELECT, why.code(), why.detail(), 0, List.<PlannedTest>of());
  }

  private void note(Plan plan) throws IOException {
    new Notes(spool).plan(Modules.name(project), plan);
    spool.noteMode(mode(plan));
  }

  private static BuildMode mode(Plan plan) {
    if (plan.fallback().isPresent()) {
      return plan.fallback().get() == Fallback.TEST_GIVEN ? BuildMode.PARTIAL : BuildMode.FALLBACK;
    }
    return switch (plan.mode()) {
      case SELECT -> BuildMode.SELECTED;
      case SHADOW -> BuildMode.SHADOW;
      case REMAINING -> BuildMode.REMAINING;
    };
  }

  private void writeFacts(
      Map<String, Integer> distances, ModuleCoverage coverage, @Nullable Plan plan) {
    spool.writeModule(
        new ModuleFacts(Modules.name(project), code.path(), distances, coverage.touches(), plan));
  }

  private void writeOrder(Plan plan) throws IOException {
    List<String> order =
        plan.tests().stream()
            .sorted(Comparator.comparingInt(PlannedTest::rank))
            .filter(test -> test.test().method().isEmpty())
            .map(test -> test.test().className())
            .toList();
    for (RunOrderFile file : RunOrderFile.configured(project)) {
      file.write(order);
    }
  }

  /** Removes what an earlier build left, so that nothing stale decides. */
  static void deleteStale(MavenProject project) throws IOException {
    Path plan = Modules.planDirectory(project).resolve(Handover.PLAN_RESOURCE);
    Files.deleteIfExists(plan);
    new ExplanationFile(project).delete();
    for (RunOrderFile file : RunOrderFile.configured(project)) {
      file.delete();
    }
  }
}

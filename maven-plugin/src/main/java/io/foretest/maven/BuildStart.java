package io.foretest.maven;

import io.foretest.change.CiEnvironment;
import io.foretest.change.CiRun;
import io.foretest.history.BuildSpool;
import io.foretest.history.HistorySettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires a build when its projects are read: a spool for the build, our parts for each module. */
final class BuildStart {
  private static final Logger LOG = LoggerFactory.getLogger(Console.NAME);

  private final MavenSession session;
  private final Artifacts artifacts;
  private final HistoryLocation location;

  BuildStart(MavenSession session, Artifacts artifacts, HistoryLocation location) {
    this.session = session;
    this.artifacts = artifacts;
    this.location = location;
  }

  /**
   * @throws SettingsException for a setting that cannot be used
   */
  void run() throws IOException {
    List<MavenProject> projects = session.getProjects().stream().filter(this::ours).toList();
    if (projects.isEmpty() || nothingToDo()) {
      return;
    }
    Setting.misspelled(session.getUserProperties().stringPropertyNames()).forEach(LOG::warn);
    Settings settings = Settings.of(ProjectSettings.of(session, session.getTopLevelProject()));
    ForetestFiles files = new ForetestFiles(ReactorRoot.of(session));
    HistorySettings history = location.of(session, settings, files.root());
    files.directory();
    if (history.embedded() && history.exists()) {
      SharedWork.of(session).readEarly(history);
    }
    BuildSpool spool = BuildSpool.create(BuildSpool.rootOf(files.root()), BuildSpool.newBuildId());
    spool.noteStart();
    CoverageRecording coverage = coverage(files);
    new ActiveBuild(files, settings, history, spool, coverage, projects).attach(session);
    TestGoalListener.listen(session, coverage);
    offerGoals();
    projects.forEach(project -> wire(project, spool));
  }

  private void offerGoals() {
    Map<String, ParticipantGoals.Goal> goals = new HashMap<>();
    goals.put(SelectGoal.NAME, new SelectGoal(location, artifacts));
    for (TestPlugin.Kind kind : TestPlugin.Kind.values()) {
      goals.put(CheckGoal.name(kind), new CheckGoal(kind));
    }
    ParticipantGoals.offer(session, goals);
  }

  private CoverageRecording coverage(ForetestFiles files) throws IOException {
    Map<String, String> environment = System.getenv();
    boolean pullRequest = CiEnvironment.detect(environment).map(CiRun::targetBranch).isPresent();
    CoverageSchedule schedule =
        new CoverageSchedule(
            !new BuildFacts(session, files.root()).partial(),
            pullRequest,
            CiEnvironment.scheduled(environment));
    return new CoverageRecording(
        new CoverageTime(
            schedule, files.directory().resolve("coverage"), session.getStartTime().getTime()),
        new OwnAgent(session, artifacts));
  }

  /** Modules with tests that neither the kill switch nor another participant took. */
  private boolean ours(MavenProject project) {
    return Declared.in(session, project)
        && !TestPlugin.of(project).isEmpty()
        && Marks.of(project).spool().isEmpty()
        && !ProjectSettings.skipped(ProjectSettings.of(session, project));
  }

  private boolean nothingToDo() {
    return new UserFilters(session.getUserProperties()).skipped()
        || !TestGoals.mayRunTests(session.getGoals());
  }

  private void wire(MavenProject project, BuildSpool spool) {
    Settings settings = Settings.of(ProjectSettings.of(session, project));
    try {
      new ModuleWiring(session, project, artifacts, spool).wire(TestPlugin.of(project), settings);
    } catch (ArtifactResolutionException e) {
      LOG.warn("{} is not recorded, everything runs: {}", Modules.name(project), Text.of(e));
    }
  }
}

package io.foretest.maven;

import io.foretest.protocol.JacocoArgument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the JVMs of a full build's tests record what each test class executes, with the JaCoCo agent
 * that the build has or with one of ours, and leaves the user's files as if it had not. Nothing
 * that goes wrong here keeps a test from running.
 */
final class CoverageRecording {
  private static final Logger LOG = LoggerFactory.getLogger(Console.NAME);

  private final CoverageTime time;
  private final OwnAgent own;

  /** Directories of journals whose JVMs record, while their goal has not ended. */
  private final Set<Path> running = ConcurrentHashMap.newKeySet();

  private final Set<String> said = ConcurrentHashMap.newKeySet();

  CoverageRecording(CoverageTime time, OwnAgent own) {
    this.time = time;
    this.own = own;
  }

  /** A goal is about to be configured and run. */
  void before(ExecutionEvent event) {
    MavenProject project = event.getProject();
    try {
      Optional<TestGoal> goal = TestGoal.of(event.getSession(), project, event.getMojoExecution());
      if (goal.isPresent()) {
        Optional<String> why = time.due(event.getSession(), project);
        if (why.isPresent()) {
          record(goal.get());
          say("Foretest records what each test class executes: " + why.get());
        }
      }
    } catch (CoverageException e) {
      notRecorded(project, e.getMessage());
    } catch (ArtifactResolutionException | RuntimeException | LinkageError e) {
      notRecorded(project, Text.of(e));
    }
  }

  /** A goal has run, whatever came of it. */
  void after(ExecutionEvent event) {
    try {
      TestGoal.of(event.getSession(), event.getProject(), event.getMojoExecution())
          .flatMap(TestGoal::journals)
          .filter(running::remove)
          .ifPresent(CoverageRecording::fold);
    } catch (RuntimeException | LinkageError e) {
      notRecorded(event.getProject(), Text.of(e));
    }
  }

  /** The build ends: whatever goal never told of its end has ended, too. */
  void end() {
    running.forEach(CoverageRecording::fold);
    running.clear();
  }

  /** What tests executed could be made a record of. */
  void recorded() {
    try {
      time.recorded();
    } catch (IOException e) {
      LOG.warn("the next build may record coverage once more: {}", Text.of(e));
    }
  }

  private void record(TestGoal goal) throws CoverageException, ArtifactResolutionException {
    if (!goal.forks()) {
      throw new CoverageException("tests run in Maven's own JVM");
    }
    JvmArguments arguments = goal.arguments();
    List<JacocoArgument> agents = arguments.jacoco(Modules.basedir(goal.project()));
    if (agents.isEmpty()) {
      requireAllArguments(arguments);
      goal.addArgument(own.argument());
    } else {
      requireShareable(agents);
    }
    goal.recordCoverage();
    goal.journals().ifPresent(running::add);
  }

  private static void fold(Path journals) {
    new UserExecFiles(journals, LOG::warn).fold();
  }

  private static void requireAllArguments(JvmArguments arguments) throws CoverageException {
    if (arguments.namesFile()) {
      throw new CoverageException("argLine names a file, in which a JaCoCo agent may stand");
    }
  }

  private static void requireShareable(List<JacocoArgument> agents) throws CoverageException {
    if (agents.size() > 1) {
      throw new CoverageException("more than one JaCoCo agent is in argLine");
    }
    Optional<String> obstacle = agents.get(0).obstacle();
    if (obstacle.isPresent()) {
      throw new CoverageException("the build's JaCoCo agent " + obstacle.get());
    }
  }

  private void notRecorded(MavenProject project, String why) {
    say("What the tests of " + Modules.name(project) + " execute is not recorded: " + why);
  }

  private void say(String sentence) {
    if (said.add(sentence)) {
      LOG.info(sentence);
    }
  }
}

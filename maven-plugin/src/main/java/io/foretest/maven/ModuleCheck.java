package io.foretest.maven;

import io.foretest.history.BuildSpool;
import io.foretest.protocol.Handover;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanReader;
import io.foretest.protocol.TestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Gathers for the guard what one test plugin left behind in one module. */
final class ModuleCheck {
  private final MavenSession session;
  private final MavenProject project;
  private final TestPlugin tests;
  private final Consumer<String> warn;
  private @Nullable ReportedTests reported;

  ModuleCheck(MavenSession session, MavenProject project, TestPlugin tests, Consumer<String> warn) {
    this.session = session;
    this.project = project;
    this.tests = tests;
    this.warn = warn;
  }

  /**
   * @return what is wrong, one sentence each
   * @throws IOException if reports or journals cannot be listed
   */
  List<String> run(Path spool) throws IOException {
    TestRules rules = TestRules.of(project, session.getUserProperties(), tests);
    if (rules.skipped()) {
      return List.of();
    }
    Path journals = BuildSpool.at(spool).journalDir(Modules.name(project));
    JournalFiles recorded = JournalFiles.of(journals, tests.kind());
    recorded.problems().forEach(warn);
    if (recorded.executions().isEmpty()) {
      warnUnrecorded(reported());
    }
    return Guard.findings(
        new GuardInput(
            plan(),
            recorded.executions(),
            this::reported,
            rules,
            this::compiled,
            this::plain,
            byProvider()));
  }

  /** Where nobody can tell, a method without an outcome is no finding. */
  private boolean plain(String topLevelClass, TestId method) {
    try {
      return TestMethods.of(project, session.getUserProperties(), List.of(topLevelClass))
          .isPlain(topLevelClass, method);
    } catch (IOException e) {
      return false;
    }
  }

  /** Read once, when they are asked for. */
  private ReportedTests reported() {
    ReportedTests known = reported;
    if (known == null) {
      known = readReports();
      reported = known;
    }
    return known;
  }

  private ReportedTests readReports() {
    List<Path> directories = new ArrayList<>();
    for (Configuration configuration : tests.effective(tests.kind().goal())) {
      directories.add(Reports.directory(project, tests.kind(), configuration));
    }
    ReportReader reader = new ReportReader();
    long since = session.getStartTime().toInstant().toEpochMilli();
    try {
      for (Path directory : directories.stream().distinct().toList()) {
        reader.read(directory, since);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader.problems().forEach(warn);
    return reader.tests();
  }

  private void warnUnrecorded(ReportedTests reported) {
    if (!reported.isEmpty()) {
      warn.accept(
          Text.count(reported.classes().size(), "test class", "test classes")
              + " of "
              + Modules.name(project)
              + " ran and could not be recorded: "
              + whyUnrecorded());
    }
  }

  private String whyUnrecorded() {
    return tests.isAtLeast(PathChoice.OLDEST)
        ? "Foretest records tests of the JUnit Platform 1.4 and later."
        : "Surefire "
            + tests.version().orElse("without a version")
            + " is older than "
            + PathChoice.OLDEST
            + " and does not take the recorder from Foretest; a test dependency on "
            + Self.EXTENSION
            + " records all the same.";
  }

  private Optional<Plan> plan() {
    Path file = Modules.planDirectory(project).resolve(Handover.PLAN_RESOURCE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(PlanReader.read(file));
    } catch (IOException e) {
      warn.accept(Text.of(e));
      return Optional.empty();
    }
  }

  private boolean compiled(String topLevelClass) {
    Path classes = Path.of(project.getBuild().getTestOutputDirectory());
    return Files.exists(classes.resolve(topLevelClass.replace('.', '/') + ".class"));
  }

  private boolean byProvider() {
    return Marks.of(project)
        .path()
        .filter(path -> path.kind() == SelectionPath.Kind.PROVIDER)
        .isPresent();
  }
}

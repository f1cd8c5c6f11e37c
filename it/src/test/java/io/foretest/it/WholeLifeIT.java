package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.it.Trained.Scenario;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Record, train, select: the life of a project with Foretest, all of it in real builds. */
class WholeLifeIT {
  private static final String PASSWORD = "a-password-that-no-log-may-show";
  private static final Fault SHOUT = Fault.SINGLE.get(4);

  @Test
  void withTheEmbeddedHistory() throws Exception {
    try (Project project = Project.of("single", Stack.S36_J6.arguments())) {
      live(project);

      assertThat(project.path(".foretest/history.db")).isNotEmptyFile();
    }
  }

  @Test
  void withPostgreSql() throws Exception {
    try (EmbeddedPostgres server = Postgres.start();
        Project project = Project.of("single", Stack.S35_J5.arguments())) {
      project.environment("FORETEST_DB_USER", "postgres");
      project.environment("FORETEST_DB_PASSWORD", PASSWORD);

      List<Build> builds =
          live(
              project, "-Dml.db.url=jdbc:postgresql://localhost:" + server.getPort() + "/postgres");

      assertThat(project.path(".foretest/history.db")).doesNotExist();
      assertThat(builds).extracting(Build::output).noneMatch(log -> log.contains(PASSWORD));
    }
  }

  private static List<Build> live(Project project, String... database) throws Exception {
    List<Build> builds = new ArrayList<>();
    Scenario scenario = Scenario.SINGLE;
    Build recorded = scenario.lifeOf(project).record(with(database, "test"));
    builds.add(recorded);
    assertThat(recorded.output()).contains("13 builds recorded, 37 more");

    Build early = project.maven(with(database, "foretest:train")).succeeded();
    builds.add(early);
    assertThat(early.output()).contains("13 of 50 builds are recorded, 37 are missing");
    assertThat(project.path(Trained.BUNDLE)).doesNotExist();

    project.always(scenario.lowerMinimum());
    Build trained = project.maven(with(database, "foretest:train")).succeeded();
    builds.add(trained);
    assertThat(trained.output()).contains("APFD");
    assertThat(project.path(Trained.BUNDLE)).isNotEmptyFile();

    Fault.Mending mending = SHOUT.breakIn(project);
    project.commit("Shout louder");
    Build faulty = project.maven(with(database, "test", "-Dml.select=true")).failedForATest();
    builds.add(faulty);
    assertThat(faulty.started()).contains("ShoutTest").hasSizeLessThan(6);
    assertThat(faulty.output()).containsPattern("Foretest ran [1-5] of 6 test classes");

    mending.apply();
    project.commit("Shout as before");
    Build mended = project.maven(with(database, "test", "-Dml.select=true")).succeeded();
    builds.add(mended);
    assertThat(mended.started()).contains("ShoutTest").hasSizeLessThan(6);

    Build remaining = project.maven(with(database, "test", "-Dml.select=remaining")).succeeded();
    builds.add(remaining);
    assertThat(Stream.concat(mended.started().stream(), remaining.started().stream()))
        .as("what was left runs now, and nothing twice")
        .containsExactlyInAnyOrder(
            "SlugTest", "MirrorTest", "InitialsTest", "VowelsTest", "ShoutTest", "RepeatTest");

    Build shadow = project.maven(with(database, "test", "-Dml.select=shadow")).succeeded();
    builds.add(shadow);
    assertThat(shadow.started()).hasSize(6);
    assertThat(leftInSpool(project)).isEmpty();
    return builds;
  }

  /** Everything recorded is in the database when a build has ended. */
  private static List<Path> leftInSpool(Project project) throws Exception {
    Path spool = project.path(".foretest/spool");
    if (!Files.exists(spool)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(spool)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String[] with(String[] database, String... arguments) {
    return Stream.concat(Stream.of(arguments), Stream.of(database)).toArray(String[]::new);
  }
}

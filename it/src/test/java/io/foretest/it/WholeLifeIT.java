package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.it.Trained.Scenario;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Record, train, select: the life of a project with Foretest, all of it in real builds. */
class WholeLifeIT {
  private static final String PASSWORD = "a-password-that-no-log-may-show";
  private static final Fault SHOUT = Fault.SINGLE.get(4);

  @Test
  void withTheEmbeddedHistory() throws Exception {
    try (Project project = Trained.lived(Scenario.SINGLE)) {
      use(project);

      assertThat(project.path(".foretest/history.db")).isNotEmptyFile();
    }
  }

  @Test
  void withPostgreSql() throws Exception {
    try (EmbeddedPostgres server = Postgres.start();
        Project project = Project.of("single", Stack.S35_J5.arguments())) {
      project.always("-Dml.db.url=jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
      project.environment("FORETEST_DB_USER", "postgres");
      project.environment("FORETEST_DB_PASSWORD", PASSWORD);

      String learning = Scenario.SINGLE.lifeOf(project).learn();
      String using = use(project);

      assertThat(project.path(".foretest/history.db")).doesNotExist();
      assertThat(learning + using).doesNotContain(PASSWORD);
    }
  }

  /** A fault is found by few tests, its mending passes, and what was skipped can be made up for. */
  private static String use(Project project) throws Exception {
    Fault.Mending mending = SHOUT.breakIn(project);
    project.commit("Shout louder");
    Build faulty = project.maven("test", "-Dml.select=true").failedForATest();
    assertThat(faulty.started()).contains("ShoutTest").hasSizeLessThan(6);
    assertThat(faulty.output()).containsPattern("Foretest ran [1-5] of 6 test classes");

    mending.apply();
    project.commit("Shout as before");
    Build mended = project.maven("test", "-Dml.select=true").succeeded();
    assertThat(mended.started()).contains("ShoutTest").hasSizeLessThan(6);

    Build remaining = project.maven("test", "-Dml.select=remaining").succeeded();
    assertThat(Stream.concat(mended.started().stream(), remaining.started().stream()))
        .as("what was left runs now, and nothing twice")
        .containsExactlyInAnyOrder(
            "SlugTest", "MirrorTest", "InitialsTest", "VowelsTest", "ShoutTest", "RepeatTest");

    Build shadow = project.maven("test", "-Dml.select=shadow").succeeded();
    assertThat(shadow.started()).hasSize(6);
    assertThat(leftInSpool(project)).isEmpty();
    return faulty.output() + mended.output() + remaining.output() + shadow.output();
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
}

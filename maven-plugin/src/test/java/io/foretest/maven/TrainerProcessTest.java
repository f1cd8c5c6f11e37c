package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainerProcessTest {
  private final TrainerProcess trainer =
      new TrainerProcess(
          List.of(new File("a.jar"), new File("b.jar")), new Credentials("me", "hush"));

  @Test
  void credentialsGoByTheEnvironmentAndNeverByTheArguments() {
    ProcessBuilder builder = trainer.builder(List.of("train", "--root", "."));

    assertThat(builder.command()).noneMatch(argument -> argument.contains("hush"));
    assertThat(builder.environment())
        .containsEntry("FORETEST_DB_USER", "me")
        .containsEntry("FORETEST_DB_PASSWORD", "hush");
  }

  @Test
  void threadsSleepWhileTheyWait() {
    assertThat(trainer.builder(List.of()).environment())
        .containsEntry("OMP_WAIT_POLICY", "PASSIVE");
  }

  @Test
  void theClassPathMayBeOfAnyLength() {
    assertThat(trainer.builder(List.of()).environment())
        .containsEntry("CLASSPATH", "a.jar" + File.pathSeparator + "b.jar");
  }

  @Test
  void credentialsNeverShowThemselves() {
    assertThat(new Credentials("me", "hush")).hasToString("Credentials[***]");
  }

  @Test
  void anEnvironmentWithoutAUserHoldsNoCredentials() {
    assertThat(Credentials.of(Map.of("FORETEST_DB_PASSWORD", "hush"))).isEmpty();
    assertThat(Credentials.of(Map.of("FORETEST_DB_USER", "me", "FORETEST_DB_PASSWORD", "hush")))
        .contains(new Credentials("me", "hush"));
  }
}

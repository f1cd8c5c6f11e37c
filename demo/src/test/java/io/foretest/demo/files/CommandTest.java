package io.foretest.demo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  @TempDir private Path directory;

  @Test
  void givesLinesAndTheExitCode() throws IOException {
    List<String> lines = new ArrayList<>();
    assertThat(command("-version").run(lines::add)).isZero();
    assertThat(lines).isNotEmpty();
  }

  @Test
  void aFailureShowsWhatTheProgramSaid() {
    assertThatThrownBy(() -> command("no.such.Main").succeed())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ended with 1")
        .hasMessageContaining("no.such.Main");
  }

  private Command command(String argument) {
    return new Command(List.of(JAVA, argument), directory, Map.of(), Duration.ofMinutes(1));
  }
}

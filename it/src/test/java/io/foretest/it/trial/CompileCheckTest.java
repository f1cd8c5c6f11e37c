package io.foretest.it.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCheckTest {
  private static final String SOUND = "class Sound { int one() { return 1; } }";

  @TempDir private Path directory;

  @Test
  void keepsWhatCompiles() throws IOException {
    assertThat(check(SOUND, SOUND.replace('1', '2'))).isTrue();
  }

  @Test
  void sortsOutWhatDoesNotCompile() throws IOException {
    assertThat(check(SOUND, SOUND.replace("1", "null"))).isFalse();
  }

  @Test
  void leavesToTheBuildWhatCannotBeChecked() throws IOException {
    String generated = "class Uses { Generated it; }";

    assertThat(check(generated, generated + " broken")).isTrue();
  }

  private boolean check(String sound, String faulty) throws IOException {
    Path project = Files.createDirectories(directory.resolve("project"));
    return CompileCheck.of(project, Optional.empty(), directory.resolve("copy"))
        .mayCompile(Path.of("Sound.java"), sound, faulty);
  }
}

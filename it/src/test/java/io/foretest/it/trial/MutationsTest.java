package io.foretest.it.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.it.trial.Mutation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationsTest {
  @TempDir private Path root;

  @BeforeEach
  void writeSources() throws IOException {
    write("src/main/java/a/Many.java", "class Many { int[] all = {1, 2, 3, 4, 5, 6, 7, 8, 9}; }");
    write("core/src/main/java/a/One.java", "class One { boolean is(boolean b) { return !b; } }");
    write("src/main/java/a/package-info.java", "package a;");
    write("src/test/java/a/ManyTest.java", "class ManyTest { int one = 1; }");
  }

  @Test
  void drawsFromMainCodeOfAllModules() throws IOException {
    assertThat(drawn(1)).hasSize(11);
    assertThat(drawn(1)).extracting(Mutation::file).doesNotContain("src/test/java/a/ManyTest.java");
  }

  @Test
  void takesTheKindsByTurns() throws IOException {
    assertThat(drawn(1).subList(0, 3))
        .extracting(Mutation::kind)
        .containsExactly(Kind.DROPPED_NOT, Kind.OFF_BY_ONE, Kind.EMPTY_RETURN);
  }

  @Test
  void drawsTheSameForTheSameSeed() throws IOException {
    assertThat(drawn(1)).isEqualTo(drawn(1)).isNotEqualTo(drawn(2));
    assertThat(drawn(1)).containsExactlyInAnyOrderElementsOf(drawn(2));
  }

  @Test
  void drawsFromChosenFilesAlone() throws IOException {
    List<Mutation> chosen = Mutations.drawn(root, file -> file.startsWith("core/"), 1);

    assertThat(chosen).extracting(Mutation::className).containsExactly("One", "One");
  }

  private List<Mutation> drawn(long seed) throws IOException {
    return Mutations.drawn(root, file -> true, seed);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}

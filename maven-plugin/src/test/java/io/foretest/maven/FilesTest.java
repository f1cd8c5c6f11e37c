package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plugin writes beside a user's sources. */
class FilesTest {
  @TempDir private Path root;

  @Test
  void gitIgnoresTheDirectoryWhole() throws IOException {
    Path directory = new ForetestFiles(root).directory();

    assertThat(directory.resolve(".gitignore")).hasContent("*");
  }

  @Test
  void aGitignoreThatAPersonChangedIsKept() throws IOException {
    Path directory = new ForetestFiles(root).directory();
    Files.writeString(directory.resolve(".gitignore"), "!model.zip\n");

    new ForetestFiles(root).directory();

    assertThat(directory.resolve(".gitignore")).hasContent("!model.zip");
  }

  @Test
  void fallbacksAreCountedInARow() throws IOException {
    FallbackCounter counter = new FallbackCounter(root);

    assertThat(counter.count(true)).isEqualTo(1);
    assertThat(counter.count(true)).isEqualTo(2);
    assertThat(counter.count(false)).isZero();
    assertThat(counter.count(true)).isEqualTo(1);
  }

  @Test
  void aDamagedCounterStartsAgain() throws IOException {
    Files.writeString(root.resolve("fallbacks"), "many");

    assertThat(new FallbackCounter(root).count(true)).isEqualTo(1);
  }

  @Test
  void surefiresOrderFileLiesTwoDirectoriesAboveItsReports() {
    assertThat(
            RunOrderFile.of(
                root, root.resolve("target/surefire-reports"), TestPlugin.Kind.SUREFIRE))
        .contains(new RunOrderFile(root.resolve(".surefire-foretest-surefire")));
  }

  @Test
  void thereIsNoOrderFileOutsideTheModule() {
    assertThat(RunOrderFile.of(root, root.resolve("reports"), TestPlugin.Kind.SUREFIRE)).isEmpty();
    assertThat(RunOrderFile.of(root, root.resolve("../elsewhere/a/b"), TestPlugin.Kind.SUREFIRE))
        .isEmpty();
  }

  @Test
  void theOrderFileHoldsOneRankedLineAClass() throws IOException {
    RunOrderFile file = new RunOrderFile(root.resolve(".surefire-x"));

    file.write(List.of("b.BTest", "a.ATest"));

    assertThat(file.file()).hasContent("1,0,b.BTest,m\n2,0,a.ATest,m\n");
  }
}

package io.foretest.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files that are read once and known in the builds after. */
class ClassFilesTest {
  @TempDir Path directory;
  private Path classes;
  private Path cache;

  @BeforeEach
  void compile() throws IOException {
    cache = directory.resolve("cache");
    classes =
        Compiled.into(
            directory.resolve("old"),
            Map.of(
                "a/Parser.java", "package a; class Parser { Lexer lexer; class Inner { } }",
                "a/Lexer.java", "package a; class Lexer { }"));
    age();
  }

  /** As if compiled some time ago, so that what is read of them is kept. */
  private void age() throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
      }
    }
  }

  private void replaceLexer(String source) throws IOException {
    Path newer =
        Compiled.into(
            directory.resolve("new"),
            Map.of("a/Lexer.java", source, "a/Parser.java", "package a; class Parser { }"));
    Files.write(
        classes.resolve("a/Lexer.class"), Files.readAllBytes(newer.resolve("a/Lexer.class")));
  }

  @Test
  void whatIsKeptSaysWhatTheFilesSay() {
    ClassFiles read = ClassFiles.in(classes);
    assertThat(read.classes()).hasSize(3);
    assertThat(ClassFiles.in(classes, cache).classes()).isEqualTo(read.classes());
    assertThat(cache).isNotEmptyDirectory();

    assertThat(ClassFiles.in(classes, cache).classes()).isEqualTo(read.classes());
  }

  @Test
  void aFileThatLooksTheSameIsNotReadAgain() throws IOException {
    ClassFiles before = ClassFiles.in(classes, cache);
    Path lexer = classes.resolve("a/Lexer.class");
    byte[] broken = new byte[(int) Files.size(lexer)];
    Files.write(lexer, broken);
    Files.setLastModifiedTime(lexer, FileTime.fromMillis(1_000_000));

    ClassFiles after = ClassFiles.in(classes, cache);

    assertThat(after.problems()).isEmpty();
    assertThat(after.classes()).isEqualTo(before.classes());
  }

  @Test
  void aFileThatChangedIsReadAgain() throws IOException {
    ClassFiles.in(classes, cache);
    replaceLexer("package a; class Lexer { Parser parser; }");

    assertThat(ClassFiles.in(classes, cache).classes())
        .isEqualTo(ClassFiles.in(classes).classes())
        .anySatisfy(
            info -> {
              assertThat(info.name()).isEqualTo("a/Lexer");
              assertThat(info.references()).contains("a/Parser");
            });
  }

  @Test
  void aDamagedCacheIsAsGoodAsNone() throws IOException {
    ClassFiles read = ClassFiles.in(classes, cache);
    Path stored;
    try (Stream<Path> files = Files.list(cache)) {
      stored = files.findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(stored);
    for (int i = 0; i < whole.length; i += 7) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(stored, damaged);

      assertThat(ClassFiles.in(classes, cache).classes())
          .as("byte %d", i)
          .isEqualTo(read.classes());
    }
  }

  @Test
  void aFileThatIsNoClassIsAProblemEachTime() throws IOException {
    Files.writeString(classes.resolve("a/Odd.class"), "none");
    age();

    for (int build = 0; build < 2; build++) {
      ClassFiles read = ClassFiles.in(classes, cache);
      assertThat(read.classes()).hasSize(3);
      assertThat(read.problems()).singleElement().asString().contains("Odd.class");
    }
  }
}

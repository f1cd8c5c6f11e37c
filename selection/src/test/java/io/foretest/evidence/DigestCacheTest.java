package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestCacheTest {
  @TempDir Path directory;
  private Path file;
  private Path cache;

  @BeforeEach
  void file() throws IOException {
    file = Files.createDirectories(directory.resolve("classes")).resolve("a.txt");
    cache = directory.resolve("cache");
  }

  private void write(String text, long millis) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
  }

  private Set<Long> digests() throws IOException {
    ModuleOutput output =
        new ModuleOutput(Scene.MODULE, file.getParent(), directory.resolve("none"));
    return CurrentCode.read(List.of(output), cache).resources().stream()
        .map(Universe.Entry::digest)
        .collect(Collectors.toSet());
  }

  private static Set<Long> digestOf(String text) {
    return Set.of(FileDigests.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void aFileThatLooksTheSameIsNotReadAgain() throws IOException {
    write("one", 1_000_000);
    digests();
    write("two", 1_000_000);

    assertThat(digests()).isEqualTo(digestOf("one"));
  }

  @Test
  void aFileOfTheSameSizeIsNoticedByItsTime() throws IOException {
    write("one", 1_000_000);
    digests();
    write("two", 1_000_001);

    assertThat(digests()).isEqualTo(digestOf("two"));
  }

  @Test
  void aFileThatChangedJustNowIsReadAgain() throws IOException {
    long now = System.currentTimeMillis() + 60_000;
    write("one", now);
    digests();
    write("two", now);

    assertThat(digests()).isEqualTo(digestOf("two"));
  }

  @Test
  void aDamagedCacheIsAsGoodAsNone() throws IOException {
    write("one", 1_000_000);
    digests();
    Path stored;
    try (var files = Files.list(cache)) {
      stored = files.findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(stored);
    write("two", 1_000_000);

    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(stored, damaged);
      assertThat(digests()).as("byte %d", i).isEqualTo(digestOf("two"));
    }
  }
}

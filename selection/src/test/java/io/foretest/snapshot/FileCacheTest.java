package io.foretest.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCacheTest {
  private static final SnapshotFormat FORMAT = new SnapshotFormat("a test's cache", 77, 1, 1 << 20);

  @TempDir Path directory;
  private Path file;
  private int read;
  private int made;
  private boolean fits = true;

  @BeforeEach
  void file() {
    file = directory.resolve("a.txt");
  }

  private void write(String text, long millis) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
  }

  /** In a build of its own: what it was asked, and counted. */
  private String value() throws IOException {
    FileCache<String> cache =
        FileCache.of(directory.resolve("cache"), "texts", "all", FORMAT, new Texts());
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    String value = cache.value("a.txt", attributes, new Source());
    cache.save();
    return value;
  }

  private Path stored() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("cache"))) {
      return files.findFirst().orElseThrow();
    }
  }

  private void assertCounts(int expectedRead, int expectedMade) {
    assertThat(read).as("times that it was read").isEqualTo(expectedRead);
    assertThat(made).as("times that something was made of it").isEqualTo(expectedMade);
  }

  @Test
  void aFileThatLooksTheSameIsNotOpened() throws IOException {
    write("one", 1_000_000);

    assertThat(value()).isEqualTo("ONE");
    assertThat(value()).isEqualTo("ONE");
    assertCounts(1, 1);
  }

  @Test
  void aFileThatWasWrittenAnewAndSaysTheSameIsReadOnce() throws IOException {
    write("one", 1_000_000);
    value();
    write("one", 2_000_000);

    assertThat(value()).isEqualTo("ONE");
    assertCounts(2, 1);
    assertThat(value()).isEqualTo("ONE");
    assertCounts(2, 1);
  }

  @Test
  void aFileOfTheSameSizeIsToldByWhatItSays() throws IOException {
    write("one", 1_000_000);
    value();
    write("two", 2_000_000);

    assertThat(value()).isEqualTo("TWO");
    assertCounts(2, 2);
  }

  @Test
  void aFileThatChangedJustNowIsReadEachTime() throws IOException {
    long now = System.currentTimeMillis() + 60_000;
    write("one", now);
    value();

    assertThat(value()).isEqualTo("ONE");
    assertCounts(2, 1);
    write("two", now);
    assertThat(value()).isEqualTo("TWO");
    assertCounts(3, 2);
  }

  @Test
  void whatSavesNothingIsNotWritten() throws IOException {
    write("one", System.currentTimeMillis() + 60_000);
    value();
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(stored(), old);

    value();

    assertThat(Files.getLastModifiedTime(stored())).isEqualTo(old);
  }

  @Test
  void whatCannotBeKeptIsMadeEachTime() throws IOException {
    fits = false;
    write("one", 1_000_000);
    value();

    assertThat(value()).isEqualTo("ONE");
    assertCounts(2, 2);
  }

  private final class Source implements FileCache.Source<String> {
    @Override
    public byte[] bytes() throws IOException {
      read++;
      return Files.readAllBytes(file);
    }

    @Override
    public String made(byte[] bytes) {
      made++;
      return new String(bytes, StandardCharsets.UTF_8).toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public boolean fits(String value) {
      return fits;
    }
  }

  private static final class Texts implements FileCache.Form<String> {
    @Override
    public void write(SnapshotOutput out, String value) throws IOException {
      out.text(value);
    }

    @Override
    public String read(SnapshotInput in) throws IOException {
      return in.text();
    }
  }
}

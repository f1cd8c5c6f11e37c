package io.foretest.history;

import io.foretest.protocol.Fields;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small file of facts: a magic first line with a version, one record a line, a last line that
 * says that nothing is missing. Written whole or not at all.
 */
final class FactsFile {
  private static final int VERSION = 1;
  private static final String END = "end";
  private static final long SIZE_LIMIT = 256L << 20;

  private FactsFile() {}

  static void write(Path file, String magic, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(lines.size() + 2);
    all.add(Fields.join(magic, Integer.toString(VERSION)));
    all.addAll(lines);
    all.add(Fields.join(END, Integer.toString(lines.size())));
    write(file, (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path file, byte[] content) throws IOException {
    Path temporary = Files.createTempFile(file.getParent(), "facts", ".tmp");
    try {
      Files.write(temporary, content);
      moveTo(file, temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void moveTo(Path file, Path temporary) throws IOException {
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * The records, each as kind and values.
   *
   * @throws IOException when the file is no such file, damaged, of a newer version, or no plain
   *     file at all
   */
  static List<List<String>> read(Path file, String magic) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > SIZE_LIMIT) {
      throw new IOException("it is no plain file, or larger than " + SIZE_LIMIT + " bytes");
    }
    List<List<String>> records = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      checkMagic(reader.readLine(), magic);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        records.add(Fields.split(line));
      }
    }
    checkEnd(records);
    return records.subList(0, records.size() - 1);
  }

  private static void checkMagic(@Nullable String line, String magic) throws IOException {
    List<String> fields = line == null ? List.of() : Fields.split(line);
    if (fields.size() != 2 || !fields.get(0).equals(magic)) {
      throw new IOException("it does not start with " + magic);
    }
    if (!fields.get(1).equals(Integer.toString(VERSION))) {
      throw new IOException(
          "its format is version "
              + Fields.join(fields.get(1))
              + " and this Foretest reads "
              + VERSION
              + ": use one version of Foretest");
    }
  }

  private static void checkEnd(List<List<String>> records) throws IOException {
    List<String> expected = List.of(END, Integer.toString(records.size() - 1));
    if (records.isEmpty() || !records.get(records.size() - 1).equals(expected)) {
      throw new IOException("its end is missing");
    }
  }
}

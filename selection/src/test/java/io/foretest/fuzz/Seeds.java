package io.foretest.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sound inputs, and those that once were findings: {@code fuzz/READER/0}, {@code 1}, and so on.
 * After them come the inputs that earlier runs found to reach more code, in {@code
 * fuzz/READER/kept.txt}, one a line in base64.
 */
final class Seeds {
  private static final String KEPT = "kept.txt";

  private Seeds() {}

  static List<byte[]> all(String reader) {
    List<byte[]> seeds = sound(reader);
    lines(read(reader, KEPT)).map(Base64.getDecoder()::decode).forEach(seeds::add);
    return seeds;
  }

  /** Without those of earlier runs. */
  static List<byte[]> sound(String reader) {
    List<byte[]> seeds = new ArrayList<>();
    for (byte[] seed = read(reader, 0); seed.length > 0; seed = read(reader, seeds.size())) {
      seeds.add(seed);
    }
    return seeds;
  }

  /** Writes inputs as {@code kept.txt} below a directory. */
  static void keep(Path directory, String reader, List<byte[]> inputs) throws IOException {
    Path file = directory.resolve(reader).resolve(KEPT);
    Files.createDirectories(file.getParent());
    Files.write(file, inputs.stream().map(Base64.getEncoder()::encodeToString).toList());
  }

  private static byte[] read(String reader, Object name) {
    try (InputStream in = Seeds.class.getResourceAsStream("/fuzz/" + reader + "/" + name)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(byte[] text) {
    return new String(text, StandardCharsets.US_ASCII).lines();
  }
}

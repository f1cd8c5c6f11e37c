package io.foretest.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Puts checksums, digests and compression around content, which mutations would never hit. */
final class Wrapping {
  /** The sound bundle among the seeds, once it is asked for. */
  private static final class Sound {
    static final Map<String, byte[]> BUNDLE = entries(Seeds.sound("BUNDLE").get(0));
  }

  private Wrapping() {}

  /** The entries of a sound and signed bundle. */
  static Map<String, byte[]> sound() {
    return Sound.BUNDLE;
  }

  /**
   * Lines whose last one says rightly how many there are.
   *
   * @param counted what those lines after the first start with that count
   */
  static byte[] counted(byte[] input, String... counted) {
    List<String> lines =
        new String(input, StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> !line.startsWith("end\t"))
            .toList();
    long count =
        lines.stream()
            .skip(1)
            .filter(line -> Stream.of(counted).anyMatch(line::startsWith))
            .count();
    return (String.join("\n", lines) + "\nend\t" + count + "\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] snapshot(String magic, int version, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(magic.getBytes(StandardCharsets.US_ASCII));
    out.writeInt(version);
    out.writeInt(content.length);
    out.write(content);
    out.writeInt((int) sum.getValue());
    return bytes.toByteArray();
  }

  /** What {@link #snapshot} put its parts around. */
  static byte[] contentOf(byte[] snapshot) {
    return Arrays.copyOfRange(snapshot, 12, snapshot.length - 4);
  }

  static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  /**
   * The sound bundle with another content of one entry.
   *
   * @param input the entry's number as a letter from A on, then its content
   */
  static byte[] bundle(byte[] input) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(Sound.BUNDLE);
    if (input.length > 0) {
      String[] names = entries.keySet().toArray(String[]::new);
      String name = names[Math.floorMod(input[0] - 'A', names.length)];
      byte[] before = entries.put(name, Arrays.copyOfRange(input, 1, input.length));
      byte[] after = entries.get(name);
      entries.computeIfPresent(
          "bundle.json", (key, json) -> replaced(json, digest(before), digest(after)));
    }
    return zip(entries);
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(stored(entry.getKey(), entry.getValue()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** Not deflated: the inflater is the JDK's, and others of these inputs go through it. */
  private static ZipEntry stored(String name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return entry;
  }

  /** The entries of a zip, by name. */
  static Map<String, byte[]> entries(byte[] archive) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      Map<String, byte[]> entries = new TreeMap<>();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
      return entries;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] replaced(byte[] json, String before, String after) {
    return new String(json, StandardCharsets.ISO_8859_1)
        .replace(before, after)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package io.foretest.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The zip around a bundle: a few known entries, each once, each and all within their size when
 * inflated, whatever the archive claims. Bytes depend on the entries alone.
 */
final class BundleArchive {
  static final String HISTORY = "history.bin";
  static final String EVIDENCE = "evidence.bin";
  static final String ATTESTATION = "attestation.json";

  private static final long MEGABYTE = 1L << 20;
  private static final long MAX_FILE = 128 * MEGABYTE;

  /** Most bytes of each entry when inflated. */
  private static final Map<String, Long> LIMITS =
      new TreeMap<>(
          Map.of(
              ManifestJson.NAME,
              4 * MEGABYTE,
              ProvenanceJson.NAME,
              MEGABYTE,
              HISTORY,
              128 * MEGABYTE,
              EVIDENCE,
              64 * MEGABYTE,
              ATTESTATION,
              MEGABYTE));

  /** Trees of a component; there are no more of them than a model has components. */
  private static final Pattern TREES = Pattern.compile("trees-[a-z0-9][a-z0-9-]{0,39}\\.json");

  private static final long MAX_TREES = 64 * MEGABYTE;

  /** Most bytes of all entries together: all of them are in memory at once, in Maven's JVM. */
  private static final long MAX_TOTAL = 256 * MEGABYTE;

  private static final int MAX_ENTRIES = Blend.MAX_COMPONENTS + 5;

  /** The oldest time that a zip can hold; without a time zone, unlike {@code setTime}. */
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private BundleArchive() {}

  static Map<String, byte[]> read(Path file) throws BundleException {
    try {
      checkFile(file);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return entries(zip, file);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new BundleException(
          "the model bundle "
              + file
              + " cannot be read: "
              + e.getMessage()
              + "; train the model again",
          e);
    }
  }

  /** The same from a stream, such as a resource of a jar. */
  static Map<String, byte[]> read(String name, InputStream in) throws BundleException {
    try {
      Path copy = Files.createTempFile("foretest-", ".zip");
      try {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        return read(copy);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new BundleException("the model bundle " + name + " cannot be read", e);
    }
  }

  private static void checkFile(Path file) throws IOException, BundleException {
    if (!Files.isRegularFile(file)) {
      throw new BundleException(
          "there is no model bundle at " + file + "; train a model, or name another file");
    }
    if (Files.size(file) > MAX_FILE) {
      throw refused(file, "has " + Files.size(file) + " bytes, more than " + MAX_FILE);
    }
  }

  private static Map<String, byte[]> entries(ZipFile zip, Path file)
      throws IOException, BundleException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    long left = MAX_TOTAL;
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
      long limit = limit(entry.getName());
      if (limit == 0) {
        throw refused(file, "holds the unknown entry " + printable(entry.getName()));
      }
      if (entries.containsKey(entry.getName())) {
        throw refused(file, "holds the entry " + entry.getName() + " twice");
      }
      if (entries.size() == MAX_ENTRIES) {
        throw refused(file, "holds more than " + MAX_ENTRIES + " entries");
      }
      byte[] content = content(zip, entry, Math.min(limit, left), file);
      left -= content.length;
      entries.put(entry.getName(), content);
    }
    return entries;
  }

  /** Most bytes of an entry when inflated; 0 for one that no bundle has. */
  private static long limit(String name) {
    return LIMITS.getOrDefault(name, TREES.matcher(name).matches() ? MAX_TREES : 0L);
  }

  /** Counts what comes out of the inflater: an entry's declared size is only a claim. */
  private static byte[] content(ZipFile zip, ZipEntry entry, long limit, Path file)
      throws IOException, BundleException {
    checkSize(entry, entry.getSize(), limit, file);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) limit + 1);
      checkSize(entry, bytes.length, limit, file);
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if (entry.getCrc() != sum.getValue()) {
        throw refused(file, "is damaged in " + entry.getName());
      }
      return bytes;
    }
  }

  private static void checkSize(ZipEntry entry, long size, long limit, Path file)
      throws BundleException {
    if (size > limit) {
      throw refused(
          file,
          "inflates "
              + entry.getName()
              + " to more than the "
              + limit
              + " bytes that are left for it");
    }
  }

  static byte[] bytes(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> content : new TreeMap<>(entries).entrySet()) {
        ZipEntry entry = new ZipEntry(content.getKey());
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(content.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Readers see the old file or the whole new one, also after a crash. */
  static void write(Path file, Map<String, byte[]> entries) throws IOException {
    Path target = file.toAbsolutePath();
    Path directory = target.resolveSibling(".").normalize();
    Files.createDirectories(directory);
    Path part = Files.createTempFile(directory, ".model", ".part");
    try {
      Files.write(part, bytes(entries));
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Name of the entry with the trees of a component. */
  static String trees(String component) {
    return "trees-" + component + ".json";
  }

  /** Names of the entries that every bundle has. */
  static List<String> required() {
    return List.of(ManifestJson.NAME, HISTORY, ProvenanceJson.NAME);
  }

  private static String printable(String name) {
    String shown = name.length() <= 60 ? name : name.substring(0, 60) + "…";
    return "\"" + shown.replaceAll("\\p{Cntrl}", "?") + "\"";
  }

  private static BundleException refused(Path file, String what) {
    return new BundleException("the model bundle " + file + " " + what + "; train the model again");
  }
}

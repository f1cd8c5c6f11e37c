package io.foretest.evidence;

import io.foretest.evidence.OutputFiles.OutputFile;
import io.foretest.snapshot.SnapshotFormat;
import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Digests of the files of one directory, kept between builds. A file is what it was if path, size,
 * time of change and place on the disk are; one that changed just before it was read is not kept,
 * since it may change again within the clock's tick. A cache that cannot be read is as good as
 * none.
 */
final class DigestCache {
  private static final SnapshotFormat FORMAT =
      new SnapshotFormat("the cache of digests", 0x46544443, 1, 256 << 20); // "FTDC"

  private static final int MOST = 2_000_000;
  private static final long TICK_MILLIS = 2_000;

  private record Known(long stamp, FileDigests digests) {}

  private final Path file;
  private final Map<String, Known> known;
  private final Map<String, Known> used = new LinkedHashMap<>();
  private boolean changed;

  private DigestCache(Path file, Map<String, Known> known) {
    this.file = file;
    this.known = known;
  }

  /**
   * The cache of a directory.
   *
   * @param cache directory of all caches
   */
  static DigestCache of(Path cache, Path directory) {
    String name = directory.toAbsolutePath().normalize().toString();
    long number = FileDigests.digest(name.getBytes(StandardCharsets.UTF_8));
    Path file = cache.resolve("digests-" + Long.toHexString(number) + ".bin");
    return new DigestCache(file, read(file));
  }

  private static Map<String, Known> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new HashMap<>();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(new SnapshotInput(FORMAT, in));
    } catch (IOException e) {
      return new HashMap<>();
    }
  }

  private static Map<String, Known> read(SnapshotInput in) throws IOException {
    Map<String, Known> known = new HashMap<>();
    int files = in.count("a number of files", MOST);
    for (int i = 0; i < files; i++) {
      String path = in.text();
      long stamp = in.bits();
      String owner = in.text();
      Map<String, Long> members = new HashMap<>();
      int count = in.count("a number of members", MOST);
      for (int m = 0; m < count; m++) {
        members.put(in.text(), in.bits());
      }
      known.put(path, new Known(stamp, new FileDigests(owner, members)));
    }
    in.finish();
    return known;
  }

  /** The file's digests, read where they are not known. */
  FileDigests digests(String module, OutputFile file) throws IOException {
    long stamp = stamp(module, file.attributes());
    Known old = known.get(file.path());
    if (old != null && old.stamp() == stamp) {
      used.put(file.path(), old);
      return old.digests();
    }
    FileDigests digests =
        FileDigests.of(module, file.path(), file.isClass(), Files.readAllBytes(file.file()));
    if (isSettled(file.attributes())) {
      used.put(file.path(), new Known(stamp, digests));
      changed = true;
    }
    return digests;
  }

  private static boolean isSettled(BasicFileAttributes attributes) {
    long age = System.currentTimeMillis() - attributes.lastModifiedTime().toMillis();
    return attributes.isRegularFile() && age > TICK_MILLIS;
  }

  private static long stamp(String module, BasicFileAttributes attributes) {
    String stamp =
        module
            + ' '
            + attributes.size()
            + ' '
            + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)
            + ' '
            + attributes.fileKey();
    return FileDigests.digest(stamp.getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps what was used, for the next build; trouble with it costs time and nothing else. */
  void save() {
    if (!changed && used.size() == known.size()) {
      return;
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "digests", ".part");
      try {
        write(part);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      return; // the next build reads the class files again
    }
  }

  private void write(Path part) throws IOException {
    SnapshotOutput snapshot = new SnapshotOutput(FORMAT);
    snapshot.count(used.size());
    for (Map.Entry<String, Known> entry : used.entrySet()) {
      snapshot.text(entry.getKey());
      snapshot.bits(entry.getValue().stamp());
      FileDigests digests = entry.getValue().digests();
      snapshot.text(digests.owner());
      snapshot.count(digests.members().size());
      for (Map.Entry<String, Long> member : digests.members().entrySet()) {
        snapshot.text(member.getKey());
        snapshot.bits(member.getValue());
      }
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      snapshot.finish(out);
    }
  }
}

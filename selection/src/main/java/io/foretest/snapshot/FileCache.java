package io.foretest.snapshot;

import io.foretest.protocol.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the files of one directory, kept between builds. A file is what it was if
 * path, size, time of change and place on the disk are; one that changed just before it was read is
 * not kept, since it may change again within the clock's tick. A cache that cannot be read is as
 * good as none.
 *
 * @param <T> what is kept of a file
 */
public final class FileCache<T> {
  private static final int MOST = 2_000_000;
  private static final long TICK_MILLIS = 2_000;

  /** How that which is kept of a file is written and read. */
  public interface Form<T> {
    /** Writes what {@link #read} will read. */
    void write(SnapshotOutput out, T value) throws IOException;

    /**
     * Reads one value.
     *
     * @throws IOException where it is none
     */
    T read(SnapshotInput in) throws IOException;
  }

  /** What tells a file from another that takes its place. */
  private record Stamp(long size, long changedNanos, long place) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(
          attributes.size(),
          attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          Objects.hashCode(attributes.fileKey()));
    }

    boolean is(Stamp other) {
      return size == other.size && changedNanos == other.changedNanos && place == other.place;
    }
  }

  private record Known<T>(Stamp stamp, T value) {}

  private final Path file;
  private final SnapshotFormat format;
  private final Form<T> form;
  private final Map<String, Known<T>> known;
  private final Map<String, Known<T>> used = new LinkedHashMap<>();
  private boolean changed;

  private FileCache(Path file, SnapshotFormat format, Form<T> form) {
    this.file = file;
    this.format = format;
    this.form = form;
    this.known = read(file, format, form);
  }

  /**
   * Opens a cache.
   *
   * @param cache directory of all caches
   * @param kind first part of the cache's file name, a word
   * @param name tells it from others of its kind
   */
  public static <T> FileCache<T> of(
      Path cache, String kind, String name, SnapshotFormat format, Form<T> form) {
    byte[] digest = Sha256.digest().digest(name.getBytes(StandardCharsets.UTF_8));
    String number = Long.toHexString(ByteBuffer.wrap(digest).getLong());
    return new FileCache<>(cache.resolve(kind + "-" + number + ".bin"), format, form);
  }

  private static <T> Map<String, Known<T>> read(Path file, SnapshotFormat format, Form<T> form) {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(new SnapshotInput(format, in), form);
    } catch (IOException e) {
      return Map.of();
    }
  }

  private static <T> Map<String, Known<T>> read(SnapshotInput in, Form<T> form) throws IOException {
    Map<String, Known<T>> known = new HashMap<>();
    int files = in.count("a number of files", MOST);
    for (int i = 0; i < files; i++) {
      String path = in.text();
      Stamp stamp = new Stamp(in.bits(), in.bits(), in.bits());
      known.put(path, new Known<>(stamp, form.read(in)));
    }
    in.finish();
    return known;
  }

  /**
   * What is known of a file; null where it must be read.
   *
   * @param path names it among the files of the cache
   */
  public @Nullable T get(String path, BasicFileAttributes attributes) {
    Known<T> old = known.get(path);
    if (old == null || !old.stamp().is(Stamp.of(attributes))) {
      return null;
    }
    used.put(path, old);
    return old.value();
  }

  /**
   * Keeps what was read of a file.
   *
   * @param attributes as they were before it was read
   */
  public void put(String path, BasicFileAttributes attributes, T value) {
    if (isSettled(attributes)) {
      used.put(path, new Known<>(Stamp.of(attributes), value));
      changed = true;
    }
  }

  private static boolean isSettled(BasicFileAttributes attributes) {
    long age = System.currentTimeMillis() - attributes.lastModifiedTime().toMillis();
    return attributes.isRegularFile() && age > TICK_MILLIS;
  }

  /**
   * Writes what was asked for and kept, for the next build; trouble with it costs time and nothing
   * else.
   */
  public void save() {
    if (!changed && used.size() == known.size()) {
      return;
    }
    try {
      Path directory = file.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      Path part = Files.createTempFile(directory, "cache", ".part");
      try {
        write(part);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      return; // the next build reads the files again
    }
  }

  private void write(Path part) throws IOException {
    SnapshotOutput snapshot = new SnapshotOutput(format);
    snapshot.count(used.size());
    for (Map.Entry<String, Known<T>> entry : used.entrySet()) {
      snapshot.text(entry.getKey());
      Stamp stamp = entry.getValue().stamp();
      snapshot.bits(stamp.size());
      snapshot.bits(stamp.changedNanos());
      snapshot.bits(stamp.place());
      form.write(snapshot, entry.getValue().value());
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      snapshot.finish(out);
    }
  }
}

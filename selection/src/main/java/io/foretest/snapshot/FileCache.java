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
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the files of one directory, kept between builds. A file is not opened if path,
 * size, time of change and place on the disk are what they were; one that changed just before it
 * was read is opened again, since it may change once more within the clock's tick. A file that was
 * written anew and says the same, as most do after a compilation or in a new clone, is only read. A
 * cache that cannot be read is as good as none.
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

  /** Where a file's bytes come from, and what is made of them. */
  public interface Source<T> {
    /** Reads the whole file. */
    byte[] bytes() throws IOException;

    /** Makes of the bytes what is kept of the file. */
    T made(byte[] bytes) throws IOException;

    /** Whether what was made can be kept. */
    default boolean fits(T made) {
      return true;
    }
  }

  /** What tells a file from another that takes its place. */
  private record Stamp(long size, long changedNanos, long place) {
    /** That of no file, for one that changed just before it was read. */
    static final Stamp NONE = new Stamp(-1, 0, 0);

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

  /**
   * What tells bytes from others. Two checksums of 32 bits are as unlikely to meet by accident as
   * the 64 bits of a digest that evidence compares, and the JDK has both in native code from the
   * first call on, where a SHA-256 takes ten times as long until it is compiled.
   */
  private record Content(long size, long sums) {
    static Content of(byte[] bytes) {
      return new Content(bytes.length, sum(new CRC32(), bytes) << 32 | sum(new CRC32C(), bytes));
    }

    private static long sum(Checksum checksum, byte[] bytes) {
      checksum.update(bytes, 0, bytes.length);
      return checksum.getValue();
    }

    boolean is(Content other) {
      return size == other.size && sums == other.sums;
    }
  }

  private record Known<T>(Stamp stamp, Content content, T value) {}

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
      Content content = new Content(in.bits(), in.bits());
      known.put(path, new Known<>(stamp, content, form.read(in)));
    }
    in.finish();
    return known;
  }

  /**
   * What is made of a file; it is read where that is not known.
   *
   * @param path names it among the files of the cache
   * @param attributes as they were before it is read
   * @throws IOException where it cannot be read, or nothing can be made of it
   */
  public T value(String path, BasicFileAttributes attributes, Source<T> source) throws IOException {
    Known<T> old = known.get(path);
    if (old != null && old.stamp().is(Stamp.of(attributes))) {
      used.put(path, old);
      return old.value();
    }
    byte[] bytes = source.bytes();
    Content content = Content.of(bytes);
    if (old != null && old.content().is(content)) {
      // It is written down again only where that saves a reading.
      boolean settled = isSettled(attributes);
      keep(path, old, settled ? new Known<>(Stamp.of(attributes), content, old.value()) : old);
      return old.value();
    }
    T made = source.made(bytes);
    if (source.fits(made)) {
      Stamp stamp = isSettled(attributes) ? Stamp.of(attributes) : Stamp.NONE;
      keep(path, old, new Known<>(stamp, content, made));
    }
    return made;
  }

  private void keep(String path, @Nullable Known<T> old, Known<T> now) {
    used.put(path, now);
    changed |= now != old;
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
      snapshot.bits(entry.getValue().content().size());
      snapshot.bits(entry.getValue().content().sums());
      form.write(snapshot, entry.getValue().value());
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      snapshot.finish(out);
    }
  }
}

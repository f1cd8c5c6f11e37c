package io.foretest.evidence;

import io.foretest.evidence.OutputFiles.OutputFile;
import io.foretest.snapshot.FileCache;
import io.foretest.snapshot.SnapshotFormat;
import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Digests of the files of one directory of a module, kept between builds. */
final class DigestCache {
  private static final SnapshotFormat FORMAT =
      new SnapshotFormat("the cache of digests", 0x46544443, 3, 256 << 20); // "FTDC"

  private static final int MOST_MEMBERS = 2_000_000;

  private final String module;
  private final FileCache<FileDigests> files;

  private DigestCache(String module, FileCache<FileDigests> files) {
    this.module = module;
    this.files = files;
  }

  /**
   * The cache of a directory.
   *
   * @param cache directory of all caches
   */
  static DigestCache of(Path cache, String module, Path directory) {
    String name = module + ' ' + directory.toAbsolutePath().normalize();
    return new DigestCache(module, FileCache.of(cache, "digests", name, FORMAT, new Form()));
  }

  /** The file's digests, read where they are not known. */
  FileDigests digests(OutputFile file) throws IOException {
    return files.value(file.path(), file.attributes(), new Source(module, file));
  }

  void save() {
    files.save();
  }

  private record Source(String module, OutputFile file) implements FileCache.Source<FileDigests> {
    @Override
    public byte[] bytes() throws IOException {
      return Files.readAllBytes(file.file());
    }

    @Override
    public FileDigests made(byte[] bytes) {
      return FileDigests.of(module, file.path(), file.isClass(), bytes);
    }
  }

  private static final class Form implements FileCache.Form<FileDigests> {
    @Override
    public void write(SnapshotOutput out, FileDigests digests) throws IOException {
      out.text(digests.owner());
      out.count(digests.members().size());
      for (Map.Entry<String, Long> member : digests.members().entrySet()) {
        out.text(member.getKey());
        out.bits(member.getValue());
      }
    }

    @Override
    public FileDigests read(SnapshotInput in) throws IOException {
      String owner = in.text();
      Map<String, Long> members = new HashMap<>();
      for (int left = in.count("a number of members", MOST_MEMBERS); left > 0; left--) {
        members.put(in.text(), in.bits());
      }
      return new FileDigests(owner, members);
    }
  }
}

package io.foretest.evidence;

import io.foretest.evidence.OutputFiles.OutputFile;
import io.foretest.evidence.Universe.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Digests of the files of one output directory as they were when they were read. */
public final class OutputDigests {
  /** One file and what it is made of. */
  record DigestedFile(OutputFile file, FileDigests digests) {}

  private final List<DigestedFile> files;
  private final List<String> classNames;
  private final List<Entry> resources;
  private final List<Entry> marks;

  private OutputDigests(List<DigestedFile> files) {
    this.files = List.copyOf(files);
    this.classNames =
        files.stream().filter(f -> f.file().isClass()).map(f -> f.digests().owner()).toList();
    this.resources = files.stream().flatMap(f -> f.digests().resource().stream()).toList();
    this.marks = files.stream().flatMap(f -> f.digests().marks().stream()).toList();
  }

  /**
   * Reads a directory; one that does not exist has no files.
   *
   * @param module that the directory is of
   * @param cache directory in which digests are kept between builds
   * @throws IOException where a file cannot be read
   */
  public static OutputDigests read(String module, Path directory, Path cache) throws IOException {
    DigestCache digests = DigestCache.of(cache, module, directory);
    List<DigestedFile> files = new ArrayList<>();
    for (OutputFile file : OutputFiles.in(directory)) {
      files.add(new DigestedFile(file, digests.digests(file)));
    }
    digests.save();
    return new OutputDigests(files);
  }

  /** In the order of their paths. */
  List<DigestedFile> files() {
    return files;
  }

  /** Internal names of the classes. */
  List<String> classNames() {
    return classNames;
  }

  List<Entry> resources() {
    return resources;
  }

  /** The marks of the classes that have some. */
  List<Entry> marks() {
    return marks;
  }
}

package io.foretest.evidence;

import io.foretest.code.ClassCode;
import io.foretest.code.MethodCode;
import io.foretest.evidence.OutputFiles.OutputFile;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jacoco.core.internal.data.CRC64;
import org.jspecify.annotations.Nullable;

/**
 * Output directories as they were when they were first read, for the records of several modules at
 * the end of one build: a module is read once, and not once for each that depends on it. What
 * memory gets short for is read again.
 */
public final class ParsedOutputs {
  /**
   * One file.
   *
   * @param code null where the file is no class, or one that is not understood
   * @param probes the same, where not both readers see the same methods in the same order
   * @param id JaCoCo's number of the class file
   */
  record ParsedFile(
      FileDigests digests, @Nullable ClassCode code, @Nullable ClassProbes probes, long id) {
    static ParsedFile of(String module, OutputFile file, byte[] bytes) {
      FileDigests digests = FileDigests.of(module, file.path(), file.isClass(), bytes);
      if (digests.owner().equals(module)) {
        return new ParsedFile(digests, null, null, 0);
      }
      ClassCode code = ClassCode.read(bytes).orElse(null);
      ClassProbes probes = ProbeReader.read(bytes).filter(read -> fits(code, read)).orElse(null);
      return new ParsedFile(digests, code, probes, CRC64.classId(bytes));
    }

    private static boolean fits(@Nullable ClassCode code, ClassProbes probes) {
      return code != null
          && code.methods().stream()
              .map(MethodCode::key)
              .toList()
              .equals(probes.methods().stream().map(ClassProbes.Method::key).toList());
    }
  }

  private final Map<Path, SoftReference<List<ParsedFile>>> known = new HashMap<>();

  /** The files of a module's directory, in the order of their paths. */
  synchronized List<ParsedFile> of(String module, Path directory) throws IOException {
    SoftReference<List<ParsedFile>> reference = known.get(directory);
    List<ParsedFile> files = reference == null ? null : reference.get();
    if (files == null) {
      files = read(module, directory);
      known.put(directory, new SoftReference<>(files));
    }
    return files;
  }

  private static List<ParsedFile> read(String module, Path directory) throws IOException {
    List<ParsedFile> files = new ArrayList<>();
    for (OutputFile file : OutputFiles.in(directory)) {
      files.add(ParsedFile.of(module, file, Files.readAllBytes(file.file())));
    }
    return List.copyOf(files);
  }
}

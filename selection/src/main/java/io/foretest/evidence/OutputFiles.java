package io.foretest.evidence;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of one output directory, in the order of their paths. */
final class OutputFiles {
  /**
   * One file.
   *
   * @param path from the directory, with slashes
   * @param isClass whether the file is a class that the class loader finds under its name
   */
  record OutputFile(Path file, String path, boolean isClass, BasicFileAttributes attributes) {}

  private OutputFiles() {}

  /** All plain files; none where there is no such directory. */
  static List<OutputFile> in(Path directory) throws IOException {
    List<OutputFile> files = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      return files;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
              return refuse(file);
            }
            String path = directory.relativize(file).toString().replace('\\', '/');
            files.add(new OutputFile(file, path, isClass(path), attributes));
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(OutputFile::path));
    return files;
  }

  private static FileVisitResult refuse(Path link) throws IOException {
    throw new IOException(link + " is a link to a directory, whose changes nobody watches");
  }

  /** {@code META-INF/versions} repeats classes for other Java versions: as good as resources. */
  private static boolean isClass(String path) {
    return path.endsWith(".class")
        && !path.startsWith("META-INF/")
        && !path.endsWith("module-info.class")
        && !path.endsWith("package-info.class");
  }
}

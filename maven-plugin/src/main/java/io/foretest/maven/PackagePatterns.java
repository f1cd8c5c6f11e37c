package io.foretest.maven;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The packages of compiled classes, as patterns for JaCoCo's option {@code includes}. */
final class PackagePatterns {
  /** Windows takes 32,767 characters for a whole command. */
  private static final int LONGEST = 4_000;

  private static final String ALL = "*";

  private PackagePatterns() {}

  /**
   * Patterns that match every class below the directories, and few others.
   *
   * @return patterns separated by colons; {@code *} where there is no telling
   */
  static String of(Collection<Path> directories) {
    SortedSet<String> packages = new TreeSet<>();
    try {
      for (Path directory : directories) {
        collect(directory, packages);
      }
    } catch (IOException e) {
      return ALL;
    }
    return packages.isEmpty() || packages.contains("") ? ALL : patterns(packages);
  }

  /** The longest beginnings of package names that still make a short list. */
  private static String patterns(SortedSet<String> packages) {
    for (int depth = depth(packages); depth > 0; depth--) {
      String joined = joined(packages, depth);
      if (joined.length() <= LONGEST) {
        return joined;
      }
    }
    return ALL;
  }

  private static String joined(SortedSet<String> packages, int depth) {
    List<String> kept = new ArrayList<>();
    for (String name : packages) {
      String beginning = beginning(name, depth);
      if (kept.stream().noneMatch(above -> (beginning + ".").startsWith(above + "."))) {
        kept.add(beginning);
      }
    }
    return kept.stream().map(name -> name + ".*").collect(Collectors.joining(":"));
  }

  private static int depth(SortedSet<String> packages) {
    return packages.stream().mapToInt(name -> name.split("\\.", -1).length).max().orElse(0);
  }

  private static String beginning(String name, int depth) {
    String[] parts = name.split("\\.", -1);
    return String.join(".", List.of(parts).subList(0, Math.min(depth, parts.length)));
  }

  private static void collect(Path root, SortedSet<String> packages) throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".class") && !file.endsWith("module-info.class")) {
              packages.add(name(root.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String name(Path classFile) {
    Path directory = classFile.getParent();
    List<String> parts = new ArrayList<>();
    for (Path part : directory == null ? List.<Path>of() : directory) {
      parts.add(part.toString());
    }
    return String.join(".", parts);
  }
}

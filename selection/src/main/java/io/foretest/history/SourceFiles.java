package io.foretest.history;

import java.util.Set;

/** What a path says of the class that its file declares. */
public final class SourceFiles {
  private static final Set<String> EXTENSIONS = Set.of("java", "kt", "groovy", "scala");

  private SourceFiles() {}

  /** Whether the file is source code of a JVM language. */
  public static boolean isSource(String path) {
    return EXTENSIONS.contains(path.substring(path.lastIndexOf('.') + 1));
  }

  /**
   * Whether the file, by its place, declares the class: its path without the ending ends with the
   * class's package and name, whatever the source root is.
   *
   * @param className binary name; a nested class is declared by its top-level class's file
   */
  public static boolean declares(String path, String className) {
    if (!isSource(path)) {
      return false;
    }
    String place = topLevel(className).replace('.', '/');
    String withoutEnding = path.substring(0, path.lastIndexOf('.'));
    return withoutEnding.equals(place) || withoutEnding.endsWith("/" + place);
  }

  /** The file's name without directories and ending. */
  public static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /** The directory that holds the file, with a slash at its end; {@code "/"} for the root. */
  public static String directory(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/'))) + "/";
  }

  /** The name without what follows the first dollar sign. */
  static String topLevel(String className) {
    int dollar = className.indexOf('$', className.lastIndexOf('.') + 2);
    return dollar < 0 ? className : className.substring(0, dollar);
  }
}

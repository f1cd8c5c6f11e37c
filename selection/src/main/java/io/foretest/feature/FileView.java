package io.foretest.feature;

import io.foretest.change.ChangedFile;
import io.foretest.history.History;
import io.foretest.history.SourceFiles;
import java.util.Locale;

/** One changed file as every test of the extraction meets it, prepared once. */
final class FileView {
  private final String path;
  private final String directory;
  private final int changes;
  private final int directoryChanges;
  private final String moduleDirectory;
  private final String[] packages;
  private final String lowerName;
  private final WordVector name;
  private final WordVector place;

  FileView(ChangedFile file, History history, Vocabulary vocabulary) {
    path = file.path();
    directory = SourceFiles.directory(path);
    changes = history.changesOf(path);
    directoryChanges = history.changesOf(directory);
    moduleDirectory = Names.moduleDirectory(path);
    String relative = Names.belowSourceRoot(path);
    packages = relative.substring(0, Math.max(0, relative.lastIndexOf('/'))).split("/");
    lowerName = SourceFiles.stem(path).toLowerCase(Locale.ROOT);
    name = vocabulary.vector(Words.of(SourceFiles.stem(path)));
    int ending = relative.length() - extensionLength(relative);
    place = vocabulary.vector(Words.of(relative.substring(0, ending)));
  }

  private static int extensionLength(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.length() - dot : 0;
  }

  String path() {
    return path;
  }

  /** The file's directory, with a slash at its end. */
  String directory() {
    return directory;
  }

  int changes() {
    return changes;
  }

  int directoryChanges() {
    return directoryChanges;
  }

  /** The file's name without its ending, lower case. */
  String lowerName() {
    return lowerName;
  }

  /** Words of the file's name. */
  WordVector name() {
    return name;
  }

  /** Words of packages and name. */
  WordVector place() {
    return place;
  }

  String[] packages() {
    return packages;
  }

  /**
   * Whether the file seems to lie in a module: its directory is called like the artifact, or like
   * the artifact's end as in {@code core} for {@code acme-core}.
   */
  boolean inModule(String artifactId) {
    String last = moduleDirectory.substring(moduleDirectory.lastIndexOf('/') + 1);
    return !last.isEmpty() && (artifactId.equals(last) || artifactId.endsWith("-" + last));
  }
}

package io.foretest.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by its path what a file is to a Maven or Gradle build. */
public final class FileKinds {
  private static final Set<String> LANGUAGES =
      Set.of("java", "kotlin", "groovy", "scala", "clojure", "aspectj");

  /** Directories of a source set whose files a build turns into classes. */
  private static final Set<String> GENERATORS =
      Set.of("proto", "protobuf", "antlr", "antlr3", "antlr4", "avro", "thrift", "javacc", "jflex");

  private static final Set<String> SOURCE_EXTENSIONS =
      Set.of("java", "kt", "groovy", "scala", "clj", "aj");

  private static final Set<String> BUILD_NAMES =
      Set.of(
          "pom.xml",
          "mvnw",
          "mvnw.cmd",
          "gradlew",
          "gradlew.bat",
          "gradle.properties",
          "libs.versions.toml",
          ".java-version",
          ".sdkmanrc",
          ".tool-versions");

  private static final Set<String> DOCUMENT_EXTENSIONS =
      Set.of("md", "markdown", "adoc", "asciidoc", "rst");

  /** Texts for people that stand at the top of a project, with or without an extension. */
  private static final Set<String> DOCUMENT_NAMES =
      Set.of(
          "readme",
          "license",
          "licence",
          "notice",
          "changes",
          "changelog",
          "release-notes",
          "contributing",
          "code_of_conduct",
          "security",
          "authors",
          "copying");

  /** Directories that a build renders, or that CI servers, hosts and editors read. */
  private static final Set<String> DOCUMENT_DIRECTORIES =
      Set.of(".github", ".gitlab", ".circleci", ".idea", ".vscode", ".settings", "docs");

  private static final Set<String> DOCUMENT_SOURCE_SETS = Set.of("site", "changes");

  private static final Set<String> SETTINGS_OF_TOOLS =
      Set.of(
          ".gitignore",
          ".gitattributes",
          ".mailmap",
          ".editorconfig",
          ".asf.yaml",
          ".travis.yml",
          ".gitlab-ci.yml",
          "Jenkinsfile",
          "azure-pipelines.yml",
          "bitbucket-pipelines.yml");

  private FileKinds() {}

  /**
   * Whether a test could read the file as it lies there: it is no source, no build file, and
   * neither documentation nor a setting of git, a CI server or an editor.
   *
   * @param path from the repository's root, with slashes
   */
  public static boolean readableByTests(String path) {
    List<String> segments = Arrays.asList(path.split("/", -1));
    return switch (of(path)) {
      case MAIN_RESOURCE, TEST_RESOURCE -> true;
      case MAIN_SOURCE, TEST_SOURCE -> !isSource(last(segments));
      case BUILD_FILE -> false;
      case OTHER -> !isForPeopleOrTools(segments);
    };
  }

  private static boolean isForPeopleOrTools(List<String> segments) {
    String name = last(segments);
    String lower = name.toLowerCase(Locale.ROOT);
    String stem = lower.contains(".") ? lower.substring(0, lower.indexOf('.')) : lower;
    List<String> directories = segments.subList(0, segments.size() - 1);
    int source = directories.lastIndexOf("src");
    boolean rendered =
        source >= 0
            && source + 1 < directories.size()
            && DOCUMENT_SOURCE_SETS.contains(directories.get(source + 1));
    return rendered
        || SETTINGS_OF_TOOLS.contains(name)
        || DOCUMENT_NAMES.contains(stem)
        || DOCUMENT_EXTENSIONS.contains(lower.substring(lower.lastIndexOf('.') + 1))
        || directories.stream().anyMatch(DOCUMENT_DIRECTORIES::contains);
  }

  /**
   * The kind of a file. A file inside a source set belongs to it, whatever its name: the {@code
   * pom.xml} of a project below {@code src/test/resources} is a test resource.
   *
   * @param path from the repository's root, with slashes
   */
  public static FileKind of(String path) {
    List<String> segments = Arrays.asList(path.split("/", -1));
    for (int i = 0; i + 2 < segments.size(); i++) {
      if (segments.get(i).equals("src") && isSourceSet(segments.get(i + 1))) {
        return inSourceSet(segments.get(i + 1), segments.subList(i + 2, segments.size()));
      }
    }
    return outsideSourceSets(segments);
  }

  private static boolean isSourceSet(String name) {
    return name.equals("main") || isTestSet(name);
  }

  private static boolean isTestSet(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("test") || lower.equals("it") || lower.equals("its");
  }

  private static FileKind inSourceSet(String set, List<String> rest) {
    boolean test = isTestSet(set);
    String directory = rest.get(0);
    boolean source =
        rest.size() == 1
            ? isSource(directory)
            : LANGUAGES.contains(directory)
                || GENERATORS.contains(directory)
                || (!isResources(directory) && !set.startsWith("it") && isSource(last(rest)));
    if (source) {
      return test ? FileKind.TEST_SOURCE : FileKind.MAIN_SOURCE;
    }
    return test ? FileKind.TEST_RESOURCE : FileKind.MAIN_RESOURCE;
  }

  private static boolean isResources(String directory) {
    return directory.equals("resources") || directory.equals("webapp");
  }

  private static FileKind outsideSourceSets(List<String> segments) {
    if (isBuildFile(segments)) {
      return FileKind.BUILD_FILE;
    }
    if (!isSource(last(segments))) {
      return FileKind.OTHER;
    }
    boolean test = segments.subList(0, segments.size() - 1).stream().anyMatch(FileKinds::isTestSet);
    return test ? FileKind.TEST_SOURCE : FileKind.MAIN_SOURCE;
  }

  private static boolean isBuildFile(List<String> segments) {
    String name = last(segments);
    List<String> directories = segments.subList(0, segments.size() - 1);
    return BUILD_NAMES.contains(name)
        || name.endsWith(".gradle")
        || name.endsWith(".gradle.kts")
        || directories.contains(".mvn")
        || directories.contains(BuildOutput.OURS)
        || directories.contains("buildSrc")
        || (directories.contains("gradle") && directories.contains("wrapper"));
  }

  private static boolean isSource(String name) {
    return SOURCE_EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static String last(List<String> segments) {
    return segments.get(segments.size() - 1);
  }
}

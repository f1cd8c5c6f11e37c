package io.foretest.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * The statistics file by which Surefire orders classes without our provider. Surefire fixes its
 * place: two directories above its reports, so usually beside the pom. It is there from {@code
 * select} to {@code check} only.
 *
 * @see <a
 *     href="https://maven.apache.org/surefire/maven-surefire-plugin/test-mojo.html">runOrder</a>
 */
record RunOrderFile(Path file) {
  /** The first Surefire that takes the file's name from its configuration. */
  static final String FIRST_SUREFIRE = "3.5.5";

  private static final String PREFIX = ".surefire-";

  /** The file; empty where the reports lie so that it would be outside of the module. */
  static Optional<RunOrderFile> of(Path basedir, Path reports, TestPlugin.Kind kind) {
    Path above = reports.toAbsolutePath().normalize().getParent();
    Path place = above == null ? null : above.getParent();
    return place == null || !place.startsWith(basedir.toAbsolutePath().normalize())
        ? Optional.empty()
        : Optional.of(new RunOrderFile(place.resolve(PREFIX + checksum(kind))));
  }

  /** The files that the project's test plugins are configured to order by. */
  static List<RunOrderFile> configured(MavenProject project) {
    List<RunOrderFile> files = new ArrayList<>();
    for (TestPlugin tests : TestPlugin.of(project)) {
      for (Configuration configuration : tests.effective(tests.kind().goal())) {
        if (configuration
            .text("runOrderStatisticsFileChecksum")
            .equals(Optional.of(checksum(tests.kind())))) {
          of(
                  Modules.basedir(project),
                  Reports.directory(project, tests.kind(), configuration),
                  tests.kind())
              .ifPresent(files::add);
        }
      }
    }
    return files.stream().distinct().toList();
  }

  /** The value of {@code runOrderStatisticsFileChecksum}, which ends the file's name. */
  static String checksum(TestPlugin.Kind kind) {
    return "foretest-" + kind.name().toLowerCase(Locale.ROOT);
  }

  /** Writes the classes in their order; Surefire runs what is not listed first. */
  void write(List<String> classNames) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < classNames.size(); i++) {
      lines.append(i + 1).append(",0,").append(classNames.get(i)).append(",m\n");
    }
    Files.writeString(file, lines, StandardCharsets.UTF_8);
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}

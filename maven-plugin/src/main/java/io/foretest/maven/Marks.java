package io.foretest.maven;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.project.MavenProject;

/**
 * What the participant leaves on a project for the goals and for a second participant. Properties,
 * because a participant from {@code .mvn/extensions.xml} and a goal live in different class
 * loaders.
 */
final class Marks {
  private static final String SPOOL = "foretest.internal.spool";
  private static final String PATH = "foretest.internal.path";
  private static final String TEST_SETUP = "foretest.internal.test.setup";
  private static final String WHY = "foretest.internal.path.why";

  private final Properties properties;

  private Marks(Properties properties) {
    this.properties = properties;
  }

  static Marks of(MavenProject project) {
    return new Marks(project.getProperties());
  }

  /** The spool of the build that wired this project; empty where no participant did. */
  Optional<Path> spool() {
    return Optional.ofNullable(properties.getProperty(SPOOL)).map(Path::of);
  }

  /** The chosen path; empty where nothing is selected. */
  Optional<SelectionPath> path() {
    return Optional.ofNullable(properties.getProperty(PATH))
        .map(
            kind ->
                new SelectionPath(
                    SelectionPath.Kind.valueOf(kind), properties.getProperty(WHY, "")));
  }

  /** How the test plugins were set up before anything of ours was added. */
  String testSetup() {
    return properties.getProperty(TEST_SETUP, "");
  }

  void testSetup(String setup) {
    properties.setProperty(TEST_SETUP, setup);
  }

  void spool(Path directory) {
    properties.setProperty(SPOOL, directory.toString());
  }

  void path(SelectionPath path) {
    properties.setProperty(PATH, path.kind().name());
    properties.setProperty(WHY, path.why());
  }
}

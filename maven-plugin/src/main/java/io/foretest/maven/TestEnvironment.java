package io.foretest.maven;

import io.foretest.protocol.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What decides about a module's tests besides compiled classes and files: the dependencies that do
 * not come from the reactor, Java, the system, how the test plugins are set up, and what was given
 * on the command line, since Surefire hands that to the tests.
 */
final class TestEnvironment {
  /** Options that steer the build or Foretest itself; no test is meant to read them. */
  private static final List<String> STEERING =
      List.of(
          "ml.",
          "maven.",
          "foretest.",
          "style.",
          "org.slf4j.simpleLogger.",
          "skip",
          "surefire.",
          "failsafe.",
          "failIfNo");

  private static final String SKIPPING = ".skip";
  private static final int DIGEST_CHARACTERS = 16;

  private final MavenSession session;
  private final MavenProject project;

  TestEnvironment(MavenSession session, MavenProject project) {
    this.session = session;
    this.project = project;
  }

  /** By name, as a person would call it; values are short. */
  SortedMap<String, String> facts() {
    SortedMap<String, String> facts = new TreeMap<>();
    facts.put("Java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    Set<String> reactor =
        session.getProjects().stream().map(Modules::name).collect(Collectors.toSet());
    for (Artifact artifact : project.getArtifacts()) {
      if (!reactor.contains(artifact.getGroupId() + ":" + artifact.getArtifactId())) {
        facts.put("dependency " + artifact.getDependencyConflictId(), version(artifact));
      }
    }
    facts.put("setup of the tests", digest(portable(Marks.of(project).testSetup())));
    for (String option : session.getUserProperties().stringPropertyNames()) {
      if (!steers(option)) {
        facts.put("option -D" + option, digest(option(option)));
      }
    }
    return facts;
  }

  /**
   * How the test plugins are set up by the build itself. To be asked before anything of ours is
   * added.
   */
  static String setup(MavenProject project, List<TestPlugin> plugins) {
    StringBuilder setup = new StringBuilder();
    for (TestPlugin plugin : plugins) {
      setup.append(plugin.kind()).append(' ').append(plugin.version().orElse("")).append('\n');
      plugin
          .configurations()
          .forEach((id, configuration) -> setup.append(id).append(configuration).append('\n'));
    }
    return setup.append(project.getProperties().getProperty("argLine", "")).toString();
  }

  private static boolean steers(String option) {
    return option.endsWith(SKIPPING) || STEERING.stream().anyMatch(option::startsWith);
  }

  private String option(String name) {
    return portable(session.getUserProperties().getProperty(name, ""));
  }

  /** A release never changes under its version; a snapshot or a file of the system may. */
  private static String version(Artifact artifact) {
    boolean fixed = !artifact.isSnapshot() && !Artifact.SCOPE_SYSTEM.equals(artifact.getScope());
    return fixed || artifact.getFile() == null
        ? artifact.getVersion()
        : artifact.getVersion() + " " + state(artifact.getFile().toPath());
  }

  private static String state(Path file) {
    try {
      return Files.size(file) + " bytes of " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return "that cannot be read";
    }
  }

  /** Without the places at which this checkout and this user's repository happen to lie. */
  private String portable(String text) {
    return text.replace(ReactorRoot.of(session).toString(), "${root}")
        .replace(session.getLocalRepository().getBasedir(), "${repository}");
  }

  /** Values may be secrets, and need only be compared. */
  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST_CHARACTERS);
  }
}

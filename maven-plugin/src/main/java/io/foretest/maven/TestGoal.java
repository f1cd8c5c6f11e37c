package io.foretest.maven;

import io.foretest.protocol.Handover;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;

/**
 * A goal of Surefire or Failsafe that is about to run tests, with the configuration that it will
 * use: whatever other goals have put into properties until now is in it.
 */
final class TestGoal {
  private static final String ARGUMENTS = "argLine";
  private static final String PROPERTIES = "systemPropertyVariables";
  private static final List<String> OPTIONS_OF_ENVIRONMENT =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;
  private final Configuration configuration;

  private TestGoal(MavenSession session, MavenProject project, MojoExecution execution) {
    this.session = session;
    this.project = project;
    this.execution = execution;
    this.configuration = Configuration.of(execution);
  }

  /** The goal; empty for one that runs no tests, or tests of which nothing is recorded. */
  static Optional<TestGoal> of(
      MavenSession session, MavenProject project, MojoExecution execution) {
    boolean tests =
        Stream.of(TestPlugin.Kind.values())
            .anyMatch(
                kind ->
                    kind.artifactId().equals(execution.getArtifactId())
                        && kind.goal().equals(execution.getGoal()));
    return tests
        ? Optional.of(new TestGoal(session, project, execution))
            .filter(goal -> goal.journals().isPresent())
        : Optional.empty();
  }

  MavenProject project() {
    return project;
  }

  /** Where its JVMs write their journals. */
  Optional<Path> journals() {
    return configuration.entry(PROPERTIES, Handover.JOURNAL_DIR).map(Path::of);
  }

  /** Whether its tests run in JVMs of their own. */
  boolean forks() {
    return !value("forkCount").equals("0") && !value("forkMode").equals("never");
  }

  /** What its JVMs are started with, as far as that can be seen. */
  JvmArguments arguments() {
    StringBuilder line = new StringBuilder(late(value(ARGUMENTS)));
    for (String variable : OPTIONS_OF_ENVIRONMENT) {
      String own = System.getenv().getOrDefault(variable, "");
      line.append(' ').append(configuration.entry("environmentVariables", variable).orElse(own));
    }
    return JvmArguments.split(line.toString());
  }

  /** Starts its JVMs with one more argument. */
  void addArgument(String argument) {
    // An expression without a value would stay as it is beside other text.
    String given = value(ARGUMENTS).isEmpty() ? "" : configuration.text(ARGUMENTS).orElse("");
    configuration.set(ARGUMENTS, (given + " " + JvmArguments.quoted(argument)).strip());
  }

  /** Lets the goal pass where no test is left to run. */
  void allowNoTests() {
    configuration.set("failIfNoTests", "false");
  }

  void recordCoverage() {
    configuration.put(PROPERTIES, Handover.COVERAGE, "true");
  }

  /** The value that the plugin will see; empty where there is none. */
  private String value(String parameter) {
    try {
      Object value =
          new PluginParameterExpressionEvaluator(session, execution)
              .evaluate(configuration.text(parameter).orElse(""));
      return value == null ? "" : value.toString().strip();
    } catch (ExpressionEvaluationException e) {
      return "";
    }
  }

  /** Surefire's own late replacement. */
  private String late(String line) {
    Properties properties = project.getProperties();
    String replaced = line;
    for (String name : properties.stringPropertyNames()) {
      replaced = replaced.replace("@{" + name + "}", properties.getProperty(name, ""));
    }
    return replaced;
  }
}

package io.foretest.protocol;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The argument of a JVM that starts a JaCoCo agent, {@code -javaagent:JAR=OPTIONS}. Defaults are
 * those of JaCoCo's documentation of its agent.
 */
public final class JacocoArgument {
  /** The session id of an agent that Foretest itself adds, which nobody else reads from. */
  public static final String OWN_SESSION = "foretest";

  private static final String PREFIX = "-javaagent:";
  private static final Pattern BETWEEN_OPTIONS = Pattern.compile(",(?=[a-zA-Z0-9_\\-]+=)");

  private final Path jar;
  private final Map<String, String> options;

  private JacocoArgument(Path jar, Map<String, String> options) {
    this.jar = jar;
    this.options = options;
  }

  /**
   * The argument taken apart; empty where it starts no agent. Whether that is JaCoCo's, its jar
   * tells.
   */
  public static Optional<JacocoArgument> parse(String argument) {
    if (!argument.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String value = argument.substring(PREFIX.length());
    int equals = value.indexOf('=');
    try {
      Path jar = Paths.get(equals < 0 ? value : value.substring(0, equals));
      return Optional.of(
          new JacocoArgument(jar, options(equals < 0 ? "" : value.substring(equals + 1))));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The agent's jar, as given. */
  public Path jar() {
    return jar;
  }

  /** Why an agent with these options cannot be shared, as a clause; empty where it can. */
  public Optional<String> obstacle() {
    String output = option("output", "file");
    if (output.equals("none")) {
      return clause(!option("sessionid", "").equals(OWN_SESSION), "has output=none");
    }
    if (!output.equals("file")) {
      return Optional.of("has output=" + output);
    }
    if (option("append", "true").equals("false")) {
      return Optional.of("has append=false");
    }
    return option("dumponexit", "true").equals("false")
        ? Optional.of("has dumponexit=false")
        : clause(option("jmx", "false").equals("true"), "has jmx=true");
  }

  /**
   * What a reader of the coverage has to know.
   *
   * @param directory the JVM's working directory
   */
  public CoverageAgent agent(Path directory) {
    boolean writes = option("output", "file").equals("file");
    Path file = directory.resolve(option("destfile", "jacoco.exec")).toAbsolutePath().normalize();
    return new CoverageAgent(
        writes ? file.toString() : "",
        option("includes", "*"),
        option("excludes", ""),
        option("exclclassloader", "sun.reflect.DelegatingClassLoader"));
  }

  private String option(String name, String byDefault) {
    return options.getOrDefault(name, byDefault);
  }

  private static Optional<String> clause(boolean applies, String clause) {
    return applies ? Optional.of(clause) : Optional.empty();
  }

  private static Map<String, String> options(String text) {
    Map<String, String> options = new HashMap<>();
    for (String option : BETWEEN_OPTIONS.split(text, -1)) {
      int equals = option.indexOf('=');
      if (equals > 0) {
        options.put(option.substring(0, equals), option.substring(equals + 1));
      }
    }
    return options;
  }
}

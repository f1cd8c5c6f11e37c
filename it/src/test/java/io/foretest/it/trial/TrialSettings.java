package io.foretest.it.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a trial is told, by system properties of the same names.
 *
 * @param project checkout of the project; only read
 * @param mode {@code faults} or {@code life}
 * @param goals of every build
 * @param arguments of every build
 * @param selecting arguments of selected builds, besides {@code -Dml.select=true}
 * @param faults how many that a test finds
 * @param seed of the draw
 * @param limit after which no further fault is begun
 * @param commits how many of the project's own are recorded, in life mode
 * @param heldOut how many newer ones are built in full and selected, in life mode
 * @param work directory that belongs to the trial
 */
record TrialSettings(
    Path project,
    String mode,
    List<String> goals,
    List<String> arguments,
    List<String> selecting,
    int faults,
    long seed,
    Duration limit,
    int commits,
    int heldOut,
    Path work,
    InnerMaven maven) {

  /**
   * The Maven of the trial's builds.
   *
   * @param settings a person's, if there are some
   */
  record InnerMaven(
      Path home, Path repository, Optional<Path> settings, boolean offline, String foretest) {}

  static TrialSettings fromSystemProperties() {
    Path project = Path.of(required("trial.project")).toAbsolutePath().normalize();
    if (!Files.exists(project.resolve(".git")) || !Files.exists(project.resolve("pom.xml"))) {
      throw new IllegalArgumentException(
          "-Dtrial.project=" + project + " is no git checkout of a Maven project");
    }
    String mode = optional("trial.mode", "faults");
    if (!List.of("faults", "life").contains(mode)) {
      throw new IllegalArgumentException("-Dtrial.mode=" + mode + " is neither faults nor life");
    }
    return new TrialSettings(
        project,
        mode,
        words("trial.goals", "verify"),
        words("trial.arguments", ""),
        words("trial.selecting", ""),
        number("trial.faults", 25),
        number("trial.seed", 1),
        Duration.ofMinutes(number("trial.minutes", 600)),
        number("trial.commits", 20),
        number("trial.heldout", 10),
        work(project, mode),
        innerMaven());
  }

  String name() {
    return String.valueOf(project.getFileName());
  }

  /** What a person types to have the same again. */
  String commandLine() {
    StringBuilder line = new StringBuilder("mvn -Ptrial verify -pl it -am -Dtrial.project=");
    line.append(name()).append(" -Dtrial.mode=").append(mode);
    line.append(" -Dtrial.faults=").append(faults).append(" -Dtrial.seed=").append(seed);
    if (mode.equals("life")) {
      line.append(" -Dtrial.commits=").append(commits);
      line.append(" -Dtrial.heldout=").append(heldOut);
    }
    text(line, "goals", goals);
    text(line, "arguments", arguments);
    text(line, "selecting", selecting);
    return line.toString();
  }

  private static void text(StringBuilder line, String name, List<String> words) {
    if (!words.isEmpty()) {
      line.append(" \"-Dtrial.%s=%s\"".formatted(name, String.join(" ", words)));
    }
  }

  private static Path work(Path project, String mode) {
    Path all = Path.of(required("trial.work")).toAbsolutePath().normalize();
    return all.resolve(project.getFileName() + "-" + mode);
  }

  private static InnerMaven innerMaven() {
    Optional<Path> settings =
        Optional.of(Path.of(required("trial.settings").replaceFirst("^file:", "")));
    return new InnerMaven(
        Path.of(optional("trial.maven", required("trial.maven.home"))).toAbsolutePath(),
        Path.of(required("trial.repository")),
        settings.filter(Files::exists),
        required("trial.offline").equals("offline:true"),
        required("trial.version"));
  }

  private static List<String> words(String name, String otherwise) {
    return Arrays.stream(optional(name, otherwise).trim().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static int number(String name, int otherwise) {
    String value = optional(name, Integer.toString(otherwise));
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("-D" + name + "=" + value + " is no whole number", e);
    }
  }

  /** A property that nobody set comes as the empty text, or as its own name in braces. */
  private static String optional(String name, String otherwise) {
    String value = System.getProperty(name, "");
    return value.isBlank() || value.startsWith("${") ? otherwise : value;
  }

  private static String required(String name) {
    String value = optional(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "-D" + name + " is not given; see it/README.md for how a trial is started");
    }
    return value;
  }
}

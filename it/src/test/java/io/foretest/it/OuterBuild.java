package io.foretest.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the build that runs these tests hands to the builds that they start. */
final class OuterBuild {
  private OuterBuild() {}

  static String version() {
    return required("it.version");
  }

  static String jacocoVersion() {
    return required("it.jacoco.version");
  }

  static Path projects() {
    return Path.of(required("it.projects"));
  }

  static Path logs() {
    return Path.of(required("it.logs"));
  }

  /** The settings that a person gave the outer build; empty where there are none. */
  static Optional<Path> settings() {
    return Optional.of(Path.of(required("it.settings").substring("file:".length())))
        .filter(Files::exists);
  }

  /** Where the Maven is that runs the outer build. */
  static Path mavenHome() {
    return Path.of(required("it.maven.home"));
  }

  /** Rows of the matrix to run, a regular expression; empty for those of every build. */
  static String matrixRows() {
    return System.getProperty("it.matrix.rows", "").replaceFirst("^rows:", "");
  }

  /** Where the matrix leaves its results. */
  static Path matrixResults() {
    return Path.of(required("it.matrix.results"));
  }

  /** A jar that a build without Maven takes: {@code extension} or {@code console}. */
  static Path jar(String name) {
    return Path.of(required("it.jars")).resolve(name + ".jar");
  }

  /** A file of ours as it was installed for the builds that these tests start. */
  static Path installed(String artifact, String extension) {
    return Path.of(required("it.local.repository"))
        .resolve("io/foretest/" + artifact + "/" + version())
        .resolve(artifact + "-" + version() + "." + extension);
  }

  /** The trainer's command line in one file. */
  static Path trainingJar() {
    return Path.of(required("it.training"));
  }

  /** Where other versions of Maven are, if they were unpacked. */
  static Path mavens() {
    return Path.of(required("it.mavens"));
  }

  /** A Maven with the repository of the outer build, and no more of it. */
  static List<String> mavenCommand(Path home) {
    List<String> command = new ArrayList<>();
    command.add(maven(home));
    command.addAll(List.of("-B", "-ntp", "-Dstyle.color=never"));
    command.add("-Dmaven.repo.local=" + required("it.local.repository"));
    if (required("it.offline").equals("offline:true")) {
      command.add("-o");
    }
    return command;
  }

  private static String maven(Path home) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    return home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString();
  }

  private static String required(String key) {
    String value = System.getProperty(key);
    if (value == null || value.isEmpty() || value.contains("${")) {
      throw new IllegalStateException(
          key + " is not set: run these tests with mvn verify, it/pom.xml sets it");
    }
    return value;
  }
}

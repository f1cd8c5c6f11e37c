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

  /** The Maven that runs the outer build, its repository, and no more. */
  static List<String> mavenCommand() {
    List<String> command = new ArrayList<>();
    command.add(maven());
    command.addAll(List.of("-B", "-ntp", "-Dstyle.color=never"));
    command.add("-Dmaven.repo.local=" + required("it.local.repository"));
    if (required("it.offline").equals("offline:true")) {
      command.add("-o");
    }
    return command;
  }

  private static String maven() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    Path bin = Path.of(required("it.maven.home"), "bin");
    return bin.resolve(windows ? "mvn.cmd" : "mvn").toString();
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

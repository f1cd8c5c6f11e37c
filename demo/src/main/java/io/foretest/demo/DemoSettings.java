package io.foretest.demo;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the demo's build tells it.
 *
 * @param sample the sample library's files
 * @param work directory that belongs to the demo; deleted at the start
 * @param classes the demo's own compiled classes
 * @param extension jar of the recorder
 * @param trainer jar of the trainer's command line
 * @param version of Foretest
 * @param maven home of the Maven that builds the demo
 * @param repository its local repository
 */
record DemoSettings(
    Path sample,
    Path work,
    Path classes,
    Path extension,
    Path trainer,
    String version,
    Path maven,
    Path repository) {

  /**
   * What a hundred builds can show. The default of 0.99 needs more recorded failures, and runs
   * everything until there are as many.
   */
  static final double RECALL = 0.8;

  static DemoSettings fromSystemProperties() {
    return new DemoSettings(
        existing("demo.sample"),
        Path.of(required("demo.work")).toAbsolutePath().normalize(),
        existing("demo.classes"),
        existing("demo.extension"),
        existing("demo.trainer"),
        required("demo.version"),
        existing("demo.maven"),
        existing("demo.repository"));
  }

  Path project() {
    return work.resolve("toolbox");
  }

  private static Path existing(String name) {
    Path path = Path.of(required(name)).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new IllegalStateException(path + " is missing: run the demo with mvn -Pdemo verify");
    }
    return path;
  }

  private static String required(String name) {
    String value = System.getProperty(name, "");
    if (value.isEmpty()) {
      throw new IllegalStateException(name + " is not set: run the demo with mvn -Pdemo verify");
    }
    return value;
  }
}

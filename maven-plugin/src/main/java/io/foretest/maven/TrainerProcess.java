package io.foretest.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The trainer in a JVM of its own: a crash in native code cannot take Maven down, and its
 * environment can be set. Credentials go by the environment, never by the argument list.
 */
final class TrainerProcess {
  /** Exit code for a history that holds too little. */
  static final int TOO_LITTLE_HISTORY = 3;

  private static final String MAIN = "io.foretest.training.cli.Main";
  private static final int NATIVE_ACCESS_WARNS_FROM = 22;

  private final List<File> classPath;
  private final Credentials credentials;

  TrainerProcess(List<File> classPath, Credentials credentials) {
    this.classPath = List.copyOf(classPath);
    this.credentials = credentials;
  }

  /**
   * Runs a command of the trainer with Maven's console.
   *
   * @return its exit code
   */
  int run(List<String> arguments) throws IOException, InterruptedException {
    Process process = builder(arguments).inheritIO().start();
    try {
      return process.waitFor();
    } finally {
      process.destroy();
    }
  }

  ProcessBuilder builder(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= NATIVE_ACCESS_WARNS_FROM) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.add(MAIN);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    setUp(builder.environment());
    return builder;
  }

  /** Without the passive policy, training slows many times over beside other work. */
  private void setUp(Map<String, String> environment) {
    environment.put("OMP_WAIT_POLICY", "PASSIVE");
    environment.put(
        "CLASSPATH",
        classPath.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator)));
    environment.putAll(credentials.asEnvironment());
  }
}

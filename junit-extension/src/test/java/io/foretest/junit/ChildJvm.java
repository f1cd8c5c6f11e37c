package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Journal;
import io.foretest.protocol.JournalReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM with the extension's jar, a JUnit and this module's test classes on its class path. */
final class ChildJvm {
  private final Path directory;
  private final List<String> options = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();

  ChildJvm(Path directory) {
    this.directory = directory;
    classPath.add(Path.of(System.getProperty("extension.jar")));
    classPath.add(testClasses());
  }

  /**
   * {@code oldest}, {@code floor} (the one that this module is tested with), {@code newest}, or one
   * with a ConsoleLauncher, {@code console-5} or {@code console-6}.
   */
  ChildJvm withJunit(String which) throws IOException {
    Path jars = Path.of(System.getProperty("other.junits"), which);
    if (which.equals("floor")) {
      ownClassPath()
          .filter(path -> path.getFileName().toString().matches("(junit-|opentest4j).*\\.jar"))
          .forEach(classPath::add);
      return this;
    }
    try (Stream<Path> files = Files.list(jars)) {
      files.forEach(classPath::add);
    }
    return this;
  }

  ChildJvm with(Path entry) {
    classPath.add(entry);
    return this;
  }

  ChildJvm with(String key, Object value) {
    options.add("-D" + key + "=" + value);
    return this;
  }

  /**
   * @param which JaCoCo, {@code oldest} or {@code newest}
   */
  ChildJvm watchedBy(String which, String agentOptions) {
    Path jar = Path.of(System.getProperty("jacoco.agents"), which + ".jar");
    options.add("-javaagent:" + jar + "=" + agentOptions);
    return this;
  }

  /** Launches the classes; returns what the JVM printed, the exit code in front of it. */
  String launch(Class<?>... classes) throws IOException, InterruptedException {
    List<String> command = java(ChildLaunch.class.getName());
    Arrays.stream(classes).map(Class::getName).forEach(command::add);
    return run(command);
  }

  /** The same by JUnit's ConsoleLauncher, which {@link #withJunit} must have put there. */
  String console(Class<?>... classes) throws IOException, InterruptedException {
    List<String> command = java("org.junit.platform.console.ConsoleLauncher");
    command.addAll(Arrays.asList("execute", "--disable-banner"));
    for (Class<?> type : classes) {
      command.add("--select-class=" + type.getName());
    }
    return run(command);
  }

  private List<String> java(String mainClass) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(mainClass);
    return command;
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(directory, "child", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = process.waitFor();
    return exit + "\n" + Files.readString(output);
  }

  /** The only journal in a directory, which must be a clean one. */
  static Journal journalIn(Path journals) throws IOException {
    try (Stream<Path> files = Files.list(journals)) {
      List<Path> all = files.collect(Collectors.toList());
      assertThat(all).hasSize(1);
      Journal journal = JournalReader.read(all.get(0));
      assertThat(journal.problems()).isEmpty();
      return journal;
    }
  }

  private static Path testClasses() {
    return ownClassPath().filter(path -> path.endsWith("test-classes")).findFirst().orElseThrow();
  }

  private static Stream<Path> ownClassPath() {
    String own =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(own.split(File.pathSeparator, -1)).map(Path::of);
  }
}

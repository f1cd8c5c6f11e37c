package io.foretest.it;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A scenario copied to a directory outside this repository, with a git repository of its own. */
final class Project implements AutoCloseable {
  /** Settings for the builds of this project alone. */
  static final String SETTINGS = "settings.xml";

  private final Path directory;
  private final Git git;
  private final String name;
  private final List<String> standing;
  private final Map<String, String> environment = new HashMap<>(quickJvm());
  private Optional<Path> maven = Optional.empty();
  private int builds;

  private Project(Path directory, Git git, String name, List<String> standing) {
    this.directory = directory;
    this.git = git;
    this.name = name;
    this.standing = new ArrayList<>(standing);
  }

  /**
   * Copies a scenario and commits it.
   *
   * @param arguments given to every build of it, such as versions
   */
  static Project of(String scenario, String... arguments) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("it-" + scenario + "-").toRealPath();
    copy(OuterBuild.projects().resolve(scenario), directory);
    Files.createDirectories(directory.resolve(".mvn"));
    Files.writeString(directory.resolve(".gitignore"), "target/\n.foretest/\n");
    Git git = Git.init(directory);
    git.commit("The " + scenario + " project");
    List<String> standing = new ArrayList<>(List.of(arguments));
    standing.add("-Dforetest.version=" + OuterBuild.version());
    return new Project(directory, git, scenario, List.copyOf(standing));
  }

  /** A project without anything in it; its first commit is the caller's. */
  static Project blank(String name) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("it-" + name + "-").toRealPath();
    Files.createDirectories(directory.resolve(".mvn"));
    Files.writeString(directory.resolve(".gitignore"), "target/\n.foretest/\n");
    return new Project(directory, Git.init(directory), name, List.of());
  }

  /** As {@link #blank}, in a directory that stays; nothing may be there yet. */
  static Project blankAt(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory.resolve(".mvn"));
    Files.writeString(directory.resolve(".gitignore"), "target/\n.foretest/\n");
    return new Project(
        directory, Git.init(directory), directory.getFileName().toString(), List.of());
  }

  /** The project that is in the directory, made earlier. */
  static Project standing(Path directory) {
    return new Project(directory, Git.at(directory), directory.getFileName().toString(), List.of());
  }

  /** A project in a directory of its own that is made with this one, such as a clone. */
  Project at(Path place) {
    Project other = new Project(place, Git.at(place), name, standing);
    other.environment.putAll(environment);
    other.maven = maven;
    return other;
  }

  /** Copies a file or a directory of another project to the same place here. */
  void bring(Project other, String relative) throws IOException {
    copy(other.path(relative), path(relative));
  }

  /** All of it, history and commits included, in another directory. */
  Project copy() throws IOException {
    Path other = Files.createTempDirectory("it-" + name + "-").toRealPath();
    copy(directory, other);
    return at(other);
  }

  Path path(String relative) {
    return directory.resolve(relative);
  }

  /** Runs Maven here; its output is kept below {@code it/target/it} for who has to read it. */
  Build maven(String... arguments) throws IOException, InterruptedException {
    Path log = newLog();
    int exit = Command.run(directory, log, environment, command(arguments));
    return new Build(directory, exit, Command.read(log));
  }

  /** Runs Maven here and measures it, in a JVM with no options but those that a person gave. */
  MeasuredBuild measured(String... arguments) throws IOException, InterruptedException {
    String given = System.getenv().getOrDefault("MAVEN_OPTS", "");
    Map<String, String> plain = Map.of("MAVEN_OPTS", given);
    return MeasuredBuild.of(directory, newLog(), plain, command(arguments));
  }

  private List<String> command(String... arguments) {
    List<String> command = OuterBuild.mavenCommand(maven.orElseGet(OuterBuild::mavenHome));
    settings().ifPresent(settings -> command.addAll(List.of("-s", settings.toString())));
    command.addAll(standing);
    command.addAll(List.of(arguments));
    return command;
  }

  private Path newLog() throws IOException {
    return Files.createDirectories(OuterBuild.logs()).resolve(logName());
  }

  /**
   * Runs Maven here and sends it and its forks a signal, as a terminal does, when the output holds
   * a text.
   */
  void killDuring(String text, String signal, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
    command.addAll(command(arguments));
    Path log = newLog();
    Process group = Command.start(directory, log, environment, command);
    try {
      while (group.isAlive() && !Command.read(log).contains(text)) {
        Thread.sleep(200);
      }
      new ProcessBuilder("kill", "-" + signal, "--", "-" + group.pid()).start().waitFor();
      if (!group.waitFor(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("SIG" + signal + " did not end " + command);
      }
    } finally {
      new ProcessBuilder("kill", "-KILL", "--", "-" + group.pid()).start().waitFor();
    }
  }

  /** The project's own settings if it has some, else those of the outer build. */
  private Optional<Path> settings() {
    return Optional.of(path(SETTINGS)).filter(Files::exists).or(OuterBuild::settings);
  }

  /** A Maven that lives for seconds spends less on its compiler than on compiling. */
  private static Map<String, String> quickJvm() {
    String given = System.getenv().getOrDefault("MAVEN_OPTS", "");
    return Map.of("MAVEN_OPTS", (given + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC").trim());
  }

  /** Runs all further builds with the Maven in that directory. */
  void maven(Path home) {
    maven = Optional.of(home);
  }

  /** Gives an argument to all further builds. */
  void always(String argument) {
    standing.add(argument);
  }

  /** Sets a variable for all further builds. */
  void environment(String name, String value) {
    environment.put(name, value);
  }

  private String logName() {
    return directory.getFileName() + "-" + (++builds) + ".log";
  }

  Git git() {
    return git;
  }

  void commit(String message) throws IOException, InterruptedException {
    git.commit(message);
  }

  /** Replaces the one place where {@code old} stands. */
  void edit(String file, String old, String replacement) throws IOException {
    String text = Files.readString(path(file));
    if (text.indexOf(old) < 0 || text.indexOf(old) != text.lastIndexOf(old)) {
      throw new IllegalStateException(file + " of " + name + " must hold '" + old + "' once");
    }
    Files.writeString(path(file), text.replace(old, replacement));
  }

  void write(String file, String text) throws IOException {
    Files.createDirectories(path(file).getParent());
    Files.writeString(path(file), text);
  }

  /** Deletes a file, or a directory with all that is in it; nothing where there is none. */
  void delete(String relative) throws IOException {
    deleteTree(path(relative));
  }

  @Override
  public void close() throws IOException {
    deleteTree(directory);
  }

  /** For the end of the JVM, when nobody is left to tell. */
  void closeQuietly() {
    try {
      close();
    } catch (IOException e) {
      System.err.println("left behind: " + e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            // git's objects are read-only, which keeps Windows from deleting them
            file.toFile().setWritable(true);
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException problem)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

package io.foretest.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A repository of its own, untouched by the user's git settings. */
public final class Git {
  private static final Map<String, String> HERMETIC =
      Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/dev/null");

  private final Path directory;

  private Git(Path directory) {
    this.directory = directory;
  }

  /** The repository that is there. */
  public static Git at(Path directory) {
    return new Git(directory);
  }

  static Git init(Path directory) throws IOException, InterruptedException {
    Git git = new Git(directory);
    git.init();
    return git;
  }

  void init(String... options) throws IOException, InterruptedException {
    run(with(List.of("init", "-q", "-b", "main"), options));
    identify();
  }

  /** Fills this directory with a clone, over the protocol that a server would speak. */
  public void cloneHere(Path origin, String... options) throws IOException, InterruptedException {
    run(with(with(List.of("clone", "-q"), options), origin.toUri().toString(), "."));
    identify();
  }

  /** Makes a clone of another repository a submodule of this one. */
  void addSubmodule(Path origin, String name) throws IOException, InterruptedException {
    run("-c", "protocol.file.allow=always", "submodule", "add", "-q", origin.toString(), name);
  }

  /** Sets what a commit needs. */
  void identify() throws IOException, InterruptedException {
    run("config", "user.name", "Dana Dev");
    run("config", "user.email", "dana@example.org");
    run("config", "commit.gpgsign", "false");
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private String run(List<String> arguments) throws IOException, InterruptedException {
    return run(arguments.toArray(String[]::new));
  }

  /** Commits everything that is in the directory. */
  public void commit(String message) throws IOException, InterruptedException {
    run("add", "-A");
    run("commit", "-q", "--allow-empty", "-m", message);
  }

  public String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("git", ".log");
    try {
      if (Command.run(directory, output, HERMETIC, command) != 0) {
        throw new IllegalStateException(command + ": " + Command.read(output));
      }
      return Command.read(output).trim();
    } finally {
      Files.delete(output);
    }
  }
}

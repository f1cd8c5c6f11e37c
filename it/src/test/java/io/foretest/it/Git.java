package io.foretest.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A repository of its own, untouched by the user's git settings. */
final class Git {
  private static final Map<String, String> HERMETIC =
      Map.of("GIT_CONFIG_NOSYSTEM", "1", "GIT_CONFIG_GLOBAL", "/dev/null");

  private final Path directory;

  private Git(Path directory) {
    this.directory = directory;
  }

  /** The repository that is there. */
  static Git at(Path directory) {
    return new Git(directory);
  }

  static Git init(Path directory) throws IOException, InterruptedException {
    Git git = new Git(directory);
    git.run("init", "-q", "-b", "main");
    git.run("config", "user.name", "Dana Dev");
    git.run("config", "user.email", "dana@example.org");
    git.run("config", "commit.gpgsign", "false");
    return git;
  }

  /** Commits everything that is in the directory. */
  void commit(String message) throws IOException, InterruptedException {
    run("add", "-A");
    run("commit", "-q", "--allow-empty", "-m", message);
  }

  String run(String... arguments) throws IOException, InterruptedException {
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

package io.foretest.demo.replay;

import io.foretest.demo.files.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The git program in the sample's repository, with nobody's settings but its own. */
public final class Git {
  private static final List<String> AUTHORS = List.of("Ada", "Barbara", "Grace");
  private final Path directory;

  public Git(Path directory) {
    this.directory = directory;
  }

  void init() throws IOException {
    run(Map.of(), "init", "-q");
    run(Map.of(), "symbolic-ref", "HEAD", "refs/heads/main");
  }

  /**
   * Commits everything.
   *
   * @param number chooses one of three authors
   * @return the commit's object id
   */
  public String commit(int number, String subject, Instant time) throws IOException {
    String author = AUTHORS.get(number * 7 % AUTHORS.size());
    Map<String, String> identity =
        Map.of(
            "GIT_AUTHOR_NAME",
            author,
            "GIT_AUTHOR_EMAIL",
            author.charAt(0) + "@example.org",
            "GIT_AUTHOR_DATE",
            time.toString(),
            "GIT_COMMITTER_NAME",
            author,
            "GIT_COMMITTER_EMAIL",
            author.charAt(0) + "@example.org",
            "GIT_COMMITTER_DATE",
            time.toString());
    run(Map.of(), "add", "-A");
    run(identity, "commit", "-q", "--no-verify", "--no-gpg-sign", "-m", subject);
    return run(Map.of(), "rev-parse", "HEAD").trim();
  }

  private String run(Map<String, String> identity, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of("git"));
    line.addAll(List.of(arguments));
    Map<String, String> environment = new TreeMap<>(identity);
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    return new Command(line, directory, environment, Duration.ofMinutes(1)).succeed();
  }
}

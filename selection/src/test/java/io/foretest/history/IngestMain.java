package io.foretest.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another process that uses the same history or the same spools. */
final class IngestMain {
  private IngestMain() {}

  /**
   * Arguments: URL, user, spools; or the spools and the id of a build to own until it is killed.
   */
  public static void main(String[] args) throws InterruptedException {
    if (args.length == 2) {
      BuildSpool.create(Path.of(args[0]), args[1]);
      System.out.println("owned");
      Thread.sleep(Long.MAX_VALUE);
    }
    String user = args[1].isEmpty() ? null : args[1];
    HistorySettings settings = new HistorySettings(args[0], user, null);
    try (HistoryStore store = HistoryStore.open(settings)) {
      System.out.println(store.ingest(Path.of(args[2])).journals());
    }
  }

  static Process start(HistorySettings settings, Path spools) throws IOException {
    String user = Optional.ofNullable(settings.user()).orElse("");
    return java(settings.url(), user, spools.toString());
  }

  static Process startOwner(Path spools, String id) throws IOException {
    Process process = java(spools.toString(), id);
    output(process).readLine();
    return process;
  }

  /** Waits for the process; returns the number of journals that it stored. */
  static int journals(Process process) throws IOException {
    return Integer.parseInt(output(process).readLine());
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static Process java(String... args) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, IngestMain.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}

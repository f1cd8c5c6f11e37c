package io.foretest.maven;

import io.foretest.protocol.Handover;
import io.foretest.protocol.Journal;
import io.foretest.protocol.JournalReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The journals that a build's JVMs left in a module's directory of the spool. */
final class JournalFiles {
  private final List<ExecutionOutcomes> executions = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private JournalFiles() {}

  /**
   * Reads the journals of one test plugin, one directory an execution.
   *
   * @param module the module's directory in the spool
   */
  static JournalFiles of(Path module, TestPlugin.Kind kind) throws IOException {
    return of(module, TestPluginWiring.directoryPrefix(kind) + "*");
  }

  /** Reads the journals of every test plugin of a module. */
  static JournalFiles of(Path module) throws IOException {
    return of(module, "*");
  }

  private static JournalFiles of(Path module, String directories) throws IOException {
    JournalFiles files = new JournalFiles();
    if (Files.isDirectory(module)) {
      try (DirectoryStream<Path> own = Files.newDirectoryStream(module, directories)) {
        for (Path execution : own) {
          files.add(execution);
        }
      }
    }
    return files;
  }

  /** Those executions that wrote at least one journal. */
  List<ExecutionOutcomes> executions() {
    return executions;
  }

  /** What could not be read, one sentence each. */
  List<String> problems() {
    return problems;
  }

  private void add(Path execution) throws IOException {
    List<Journal> journals = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(execution, "*" + Handover.JOURNAL_SUFFIX)) {
      for (Path file : files) {
        read(file, journals);
      }
    }
    if (!journals.isEmpty()) {
      executions.add(ExecutionOutcomes.of(journals));
    }
  }

  private void read(Path file, List<Journal> journals) {
    try {
      journals.add(JournalReader.read(file));
    } catch (IOException e) {
      problems.add(Text.of(e));
    }
  }
}

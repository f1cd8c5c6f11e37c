package io.foretest.training.cli;

import io.foretest.history.HistoryStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the history as CSV. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes the history as CSV (RFC 4180), one row for each test class of each build.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar foretest-training.jar export --out history.csv",
      "  java -jar foretest-training.jar export | head"
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private HistoryOptions history = new HistoryOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write. Default: the console.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    try (HistoryStore store = history.openExisting()) {
      if (file == null) {
        PrintWriter out = command.commandLine().getOut();
        store.exportCsv(out);
      } else {
        export(store, file);
      }
    }
    return ExitCodes.OK;
  }

  private void export(HistoryStore store, Path target) throws IOException {
    try (Writer out = Files.newBufferedWriter(target)) {
      store.exportCsv(out);
    }
    PrintWriter console = command.commandLine().getOut();
    console.println("Wrote " + target.toAbsolutePath().normalize());
    console.flush();
  }
}

package io.foretest.training.cli;

import io.foretest.history.HistoryStore;
import io.foretest.training.data.DataSet;
import io.foretest.training.data.DataSetStore;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the history as CSV, or keeps what a training learns from. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the history as CSV (RFC 4180).",
      "One row for each test class of each build. With --data, keeps the data set that a training",
      "learns from, under its digest; train --data finds it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar foretest-training.jar export --out history.csv",
      "  java -jar foretest-training.jar export | head",
      "  java -jar foretest-training.jar export --data"
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private GranularityOption granularity = new GranularityOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write. Default: the console.")
  private @Nullable Path file;

  @Mixin private DataOptions kept = new DataOptions();

  @Option(names = "--data", description = "Keep the data set, with a manifest beside it.")
  private boolean data;

  @Override
  public Integer call() throws IOException {
    if (data && file != null) {
      throw new ParameterException(
          command.commandLine(), "--data keeps a data set below --data-dir; leave out --out");
    }
    if (data) {
      keep();
      return ExitCodes.OK;
    }
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

  private void keep() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    DataSet set;
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out)) {
      set = history.dataSet(granularity.get(), progress);
    }
    DataSetStore store = kept.store(history);
    String digest = store.put(set);
    out.println("Kept data set " + digest + " in " + Printable.of(store.file(digest).toString()));
    out.flush();
  }

  private void export(HistoryStore store, Path target) throws IOException {
    try (Writer out = Files.newBufferedWriter(OutputFile.writable(target, "--out"))) {
      store.exportCsv(out);
    }
    PrintWriter console = command.commandLine().getOut();
    console.println("Wrote " + Printable.of(target.toAbsolutePath().normalize().toString()));
    console.flush();
  }
}

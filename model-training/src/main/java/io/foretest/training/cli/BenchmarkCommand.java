package io.foretest.training.cli;

import io.foretest.training.benchmark.HistoryBenchmark;
import io.foretest.training.benchmark.RankingOrder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Ranks the tests of a history that another project recorded. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = {
      "Ranks the tests of every cycle of a CSV file (seq,build,commit,test,failed,duration) with a",
      "model of the cycles before it, and writes seq,test,score; a higher score runs earlier."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  java -jar foretest-training.jar benchmark --history past.csv --order cost \\%n"
            + "    --out rankings.csv")
final class BenchmarkCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private LearningOptions learning = new LearningOptions();

  @Option(
      names = "--history",
      paramLabel = "FILE",
      required = true,
      description = "The past results, one row for each test of each cycle.")
  private Path history = Path.of("");

  @Option(
      names = "--order",
      paramLabel = "probability|cost",
      defaultValue = "probability",
      description = {
        "By probability of failure, or by that per second of predicted duration.",
        "Default: ${DEFAULT-VALUE}."
      })
  private RankingOrder order = RankingOrder.PROBABILITY;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    if (!Files.isReadable(history)) {
      throw new CommandException(
          ExitCodes.FAILED, "there is no readable file at " + history + ", see --history");
    }
    int ranked;
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out);
        Writer rankings = Files.newBufferedWriter(file)) {
      ranked =
          new HistoryBenchmark(learning.recipe(), learning.requirements(), progress)
              .rank(history, order, rankings);
    }
    out.printf(
        Locale.ROOT, "Ranked %d cycles into %s%n", ranked, file.toAbsolutePath().normalize());
    out.flush();
    return ExitCodes.OK;
  }
}

package io.foretest.training.cli;

import io.foretest.training.DayZeroTrainer;
import io.foretest.training.benchmark.HistoryLessons;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns the model of the first day from other projects' histories. */
@Command(
    name = "day-zero",
    mixinStandardHelpOptions = true,
    description = {
      "Learns the model that ships with Foretest from histories of several projects.",
      "For each of them also one that leaves it out, so that it can be ranked by a model that does",
      "not know it."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  java -jar foretest-training.jar day-zero --history a.csv --history b.csv \\%n"
            + "    --out day-zero.zip --without DIR")
final class DayZeroCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private LearningOptions learning = new LearningOptions();

  @Option(
      names = "--history",
      paramLabel = "FILE",
      required = true,
      description = "Past results of a project, as the command benchmark reads them; repeat it.")
  private List<Path> histories = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "Learned from all.")
  private Path file = Path.of("");

  @Option(
      names = "--without",
      paramLabel = "DIR",
      required = true,
      description = "Where without-DIGEST.zip goes, learned from all but one.")
  private Path directory = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    List<DayZeroTrainer.Source> sources = new ArrayList<>();
    for (Path history : InputFile.distinct(histories, "--history")) {
      sources.add(HistoryLessons.source(history));
    }
    DayZeroTrainer trainer = learning.dayZero();
    trainer.train(sources).write(file);
    for (DayZeroTrainer.Source source : sources) {
      List<DayZeroTrainer.Source> others = new ArrayList<>(sources);
      others.remove(source);
      if (!others.isEmpty()) {
        trainer.train(others).write(directory.resolve("without-" + source.digest() + ".zip"));
      }
    }
    out.printf(
        Locale.ROOT,
        "Learned from %d histories into %s%n",
        sources.size(),
        file.toAbsolutePath().normalize());
    out.flush();
    return ExitCodes.OK;
  }
}

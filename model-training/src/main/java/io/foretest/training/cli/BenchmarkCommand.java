package io.foretest.training.cli;

import io.foretest.training.Recalls;
import io.foretest.training.benchmark.ChangeRankings;
import io.foretest.training.benchmark.HistoryBenchmark;
import io.foretest.training.benchmark.HistoryMeasures;
import io.foretest.training.benchmark.RankingOrder;
import io.foretest.training.change.Bug;
import io.foretest.training.change.BugReader;
import io.foretest.training.change.ChangeScores;
import io.foretest.training.change.ChangesBenchmark;
import io.foretest.training.fault.FaultBenchmark;
import io.foretest.training.fault.FaultDecisions;
import io.foretest.training.fault.FaultReader;
import io.foretest.training.fault.FaultyProject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Ranks the tests of histories and of bugs that other projects recorded. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = {
      "Ranks the tests of other projects' recorded results, bugs or faults.",
      "A higher score runs earlier. With --history, the tests of every cycle of a CSV file",
      "(seq,build,commit,test,failed,duration) by a model of the cycles before it, as",
      "seq,test,score. With --changes, the tests of every bug of a file with one JSON object a line",
      "(id, repo, changed: [path], tests: [[class, failed, seconds]]) by a model of other projects,",
      "as id,test,score, and prints how that did. With --faults, decides about the tests of a",
      "project for seeded faults of its own, as id,test,decision,reason,score."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  java -jar foretest-training.jar benchmark --history past.csv --order cost \\%n"
            + "    --out rankings.csv")
final class BenchmarkCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private LearningOptions learning = new LearningOptions();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Input input = new Input();

  /** One of them. */
  static final class Input extends BugsOption {
    @Option(
        names = "--history",
        paramLabel = "FILE",
        required = true,
        description = "Past results, one row for each test of each cycle.")
    private @Nullable Path history;

    @Option(
        names = "--faults",
        paramLabel = "FILE",
        required = true,
        description = "Seeded faults, one JSON object a line; needs --project.")
    private @Nullable Path faults;
  }

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = {
        "For --faults: a checkout of one module at the faults' commit, after one full build with",
        "ml.coverage=on."
      })
  private @Nullable Path project;

  @Option(
      names = "--recall",
      paramLabel = "R",
      defaultValue = "0.99",
      description = {
        "For --faults: share of --recall-of to keep; 1 skips on evidence alone.",
        "Default: ${DEFAULT-VALUE}."
      })
  private double recall = Recalls.DEFAULT;

  @Mixin private RecallOfOption recallOf = new RecallOfOption();

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

  @Option(
      names = "--table",
      description = "Print how the ranking of a history did beside every baseline; takes longer.")
  private boolean table;

  @Option(
      names = "--misses",
      paramLabel = "FILE",
      description = {
        "With the table of a history, write every failing test that the order by cost does not reach",
        "in 30%% of a cycle's time: cycle, tests with their places, * where nobody could."
      })
  private @Nullable Path misses;

  @Override
  public Integer call() throws IOException {
    requireInputOfOptions();
    if (input.history != null) {
      rankHistory(besides(InputFile.readable(input.history, "--history")));
    }
    Optional<Path> changes = input.changes();
    if (changes.isPresent()) {
      rankChanges(besides(changes.get()));
    }
    if (input.faults != null) {
      decideFaults(besides(InputFile.readable(input.faults, "--faults")));
    }
    return ExitCodes.OK;
  }

  /** The input, once it is sure that no output takes its place. */
  private Path besides(Path read) throws IOException {
    OutputFile.besides(read, file, "--out");
    if (misses != null) {
      OutputFile.besides(read, misses, "--misses");
    }
    return read;
  }

  private void requireInputOfOptions() {
    if (input.history == null && (table || misses != null)) {
      throw usage("--table and --misses are for --history");
    }
    if (input.faults == null && project != null) {
      throw usage("--project is for --faults");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private void decideFaults(Path faults) throws IOException {
    if (project == null || !(recall >= 0 && recall <= 1)) {
      throw usage("--faults needs --project DIR and a --recall from 0 to 1");
    }
    List<FaultBenchmark.Decided> decided;
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out())) {
      decided =
          new FaultBenchmark(learning.recipe(), progress)
              .decide(
                  FaultReader.read(faults), FaultyProject.open(project), recall, recallOf.get());
    }
    try (Writer decisions = Files.newBufferedWriter(file)) {
      FaultDecisions.write(decided, decisions);
    }
    printRanked(decided.size() + " faults");
  }

  private void rankHistory(Path history) throws IOException {
    HistoryMeasures measures = null;
    int ranked = 0;
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out());
        Writer rankings = Files.newBufferedWriter(file)) {
      HistoryBenchmark benchmark =
          new HistoryBenchmark(learning.recipe(), learning.requirements(), progress);
      if (table || misses != null) {
        measures = benchmark.measure(history, order, rankings);
      } else {
        ranked = benchmark.rank(history, order, rankings);
      }
    }
    if (measures == null) {
      printRanked(ranked + " cycles");
    } else {
      print(measures);
    }
  }

  private void print(HistoryMeasures measures) throws IOException {
    HistoryScoresText.print(measures.scores(), out());
    HistoryDetectionText.print(measures.detection(), out());
    if (misses != null) {
      try (Writer writer = Files.newBufferedWriter(misses)) {
        HistoryDetectionText.writeMisses(measures.detection(), writer);
      }
    }
  }

  private void rankChanges(Path changes) throws IOException {
    List<Bug> bugs = BugReader.read(changes);
    List<ChangesBenchmark.Ranked> ranked;
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out())) {
      ranked =
          new ChangesBenchmark(learning.recipe().seed(), progress).rank(bugs, BugReader.shipped());
    }
    try (Writer rankings = Files.newBufferedWriter(file)) {
      ChangeRankings.write(ranked, order, rankings);
    }
    printRanked(ranked.size() + " bugs");
    ChangeScoresText.print(new ChangeScores(ranked), out());
  }

  private void printRanked(String what) {
    out().printf(Locale.ROOT, "Ranked %s into %s%n", what, file.toAbsolutePath().normalize());
    out().flush();
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}

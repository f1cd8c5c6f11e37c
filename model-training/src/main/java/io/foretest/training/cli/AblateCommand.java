package io.foretest.training.cli;

import io.foretest.model.ChangeModel;
import io.foretest.training.benchmark.Ablation;
import io.foretest.training.benchmark.HistoryScores;
import io.foretest.training.change.Bug;
import io.foretest.training.change.BugReader;
import io.foretest.training.change.ChangeScores;
import io.foretest.training.change.ChangesBenchmark;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Leaves each feature out and prints what that changes. */
@Command(
    name = "ablate",
    mixinStandardHelpOptions = true,
    description = {
      "Learns and ranks again without each feature, and prints how much worse that is: below 0 the",
      "feature helps, * marks what a 95%% interval tells from 0. With --history, given twice or",
      "more, the features of the past: each history is ranked by own trees on trees of the others.",
      "With --changes, the features of the change model."
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar foretest-training.jar ablate --history a.csv --history b.csv")
final class AblateCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private LearningOptions learning = new LearningOptions();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Input input = new Input();

  /** One of them. */
  static final class Input {
    @Option(
        names = "--history",
        paramLabel = "FILE",
        required = true,
        description = "Past results of a project, as the command benchmark reads them; repeat it.")
    private List<Path> histories = new ArrayList<>();

    @Option(
        names = "--changes",
        paramLabel = "FILE",
        required = true,
        description = "Bugs, one JSON object a line.")
    private @Nullable Path changes;
  }

  @Override
  public Integer call() throws IOException {
    if (input.changes != null) {
      ablateChanges(input.changes);
    } else if (input.histories.size() > 1) {
      ablateHistories(input.histories);
    } else {
      throw new ParameterException(
          command.commandLine(),
          "--history is given once; a feature is left out of others' trees"
              + " as well, so give the histories of two projects or more");
    }
    return ExitCodes.OK;
  }

  private void ablateHistories(List<Path> files) throws IOException {
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out())) {
      Ablation ablation =
          new Ablation(
              files, learning.dayZero(), learning.recipe(), learning.requirements(), progress);
      for (int i = 0; i < files.size(); i++) {
        List<Ablation.Row> rows = ablation.rows(i);
        print(files.get(i), rows);
      }
    }
  }

  private void print(Path file, List<Ablation.Row> rows) {
    List<String> header = new ArrayList<>(List.of("feature"));
    header.addAll(Ablation.MEASURES);
    Table table = new Table(header.toArray(String[]::new));
    rows.forEach(row -> table.row(cells(row.feature(), row.effects())));
    out().println(file.getFileName() + ", change when left out:");
    table.print(out());
    out().flush();
  }

  private static List<String> cells(String feature, List<HistoryScores.Mean> effects) {
    List<String> cells = new ArrayList<>(List.of(feature));
    effects.forEach(one -> cells.add(cell(one.value(), one.low(), one.high())));
    return cells;
  }

  private void ablateChanges(Path file) throws IOException {
    List<Bug> bugs = BugReader.read(file);
    List<Bug> shipped = BugReader.shipped();
    List<String> measures = List.of("APFD", "top 10%");
    Table table = new Table("feature", "APFD", "top 10%");
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out())) {
      ChangesBenchmark benchmark = new ChangesBenchmark(learning.recipe().seed(), progress);
      ChangeScores whole = new ChangeScores(benchmark.rank(bugs, shipped));
      for (String feature : ChangeModel.FEATURES) {
        ChangeScores without = new ChangeScores(benchmark.rankWithout(feature, bugs, shipped));
        List<String> cells = new ArrayList<>(List.of(feature));
        for (String measure : measures) {
          ChangeScores.Mean change = without.lessThan(whole, measure);
          cells.add(cell(change.value(), change.low(), change.high()));
        }
        table.row(cells);
      }
    }
    out().println(file.getFileName() + ", change when left out:");
    table.print(out());
    out().flush();
  }

  private static String cell(double value, double low, double high) {
    return Double.isNaN(value)
        ? "-"
        : String.format(Locale.ROOT, "%+.3f%s", value, low > 0 || high < 0 ? "*" : " ");
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}

package io.foretest.training.cli;

import io.foretest.model.ChangeModel;
import io.foretest.training.Columns;
import io.foretest.training.benchmark.Ablation;
import io.foretest.training.change.Bug;
import io.foretest.training.change.BugReader;
import io.foretest.training.change.ChangeScores;
import io.foretest.training.change.ChangesBenchmark;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      "Learns and ranks again without each feature, and prints how much worse that is.",
      "Below 0 the feature helps, * marks what a 95%% interval tells from 0. With --history, given",
      "twice or more, the features of the past: each history is ranked by own trees on trees of",
      "the others. With --changes, the features of the change model."
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar foretest-training.jar ablate --history a.csv --history b.csv")
final class AblateCommand implements Callable<Integer> {
  private static final List<String> CHANGE_MEASURES = List.of("APFD", "top 10%");

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
        description = "Past results of a project, as the command benchmark reads them; repeat it.")
    private List<Path> histories = new ArrayList<>();
  }

  @Option(
      names = "--only",
      paramLabel = "FILE",
      description = "With --history: rank this one of them only; the others teach. Repeat it.")
  private List<Path> only = new ArrayList<>();

  @Option(
      names = "--feature",
      paramLabel = "NAME",
      description = "Leave out this feature only. Repeat it. Default: each.")
  private List<String> features = new ArrayList<>();

  @Option(
      names = "--together",
      description = "With --history: leave out all that --feature names at once, in one row.")
  private boolean together;

  @Override
  public Integer call() throws IOException {
    Optional<Path> changes = input.changes();
    if (changes.isPresent()) {
      require(only.isEmpty() && !together, "--only and --together are for --history");
      ablateChanges(changes.get());
    } else {
      require(
          input.histories.size() > 1,
          "--history is given once; a feature is left out of others' trees"
              + " as well, so give the histories of two projects or more");
      ablateHistories(InputFile.distinct(input.histories, "--history"));
    }
    return ExitCodes.OK;
  }

  private void ablateHistories(List<Path> files) throws IOException {
    among(files, only, "--only");
    List<List<String>> groups = groups(leftOut(Columns.OF_THE_PAST));
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out())) {
      Ablation ablation =
          new Ablation(
              files, learning.dayZero(), learning.recipe(), learning.requirements(), progress);
      for (int i = 0; i < files.size(); i++) {
        if (only.isEmpty() || only.contains(files.get(i))) {
          AblationText text = new AblationText(Ablation.MEASURES);
          ablation.rows(i, groups).forEach(row -> text.past(row.features(), row.effects()));
          text.print(files.get(i), out());
        }
      }
    }
  }

  private List<List<String>> groups(List<String> leftOut) {
    return together ? List.of(leftOut) : leftOut.stream().map(List::of).toList();
  }

  /** The features that were named, or all. */
  private List<String> leftOut(List<String> all) {
    among(all, features, "--feature");
    require(!together || !features.isEmpty(), "--together needs --feature, once for each");
    return features.isEmpty() ? all : features;
  }

  private <T> void among(List<T> all, List<T> chosen, String option) {
    chosen.forEach(
        one -> require(all.contains(one), option + " is " + one + "; give it one of " + all));
  }

  private void require(boolean sensible, String advice) {
    if (!sensible) {
      throw new ParameterException(command.commandLine(), advice);
    }
  }

  private void ablateChanges(Path file) throws IOException {
    List<String> leftOut = leftOut(ChangeModel.FEATURES);
    List<Bug> bugs = BugReader.read(file);
    List<Bug> shipped = BugReader.shipped();
    AblationText text = new AblationText(CHANGE_MEASURES);
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out())) {
      ChangesBenchmark benchmark = new ChangesBenchmark(learning.recipe().seed(), progress);
      ChangeScores whole = new ChangeScores(benchmark.rank(bugs, shipped));
      for (String feature : leftOut) {
        ChangeScores without = new ChangeScores(benchmark.rankWithout(feature, bugs, shipped));
        text.change(
            feature, CHANGE_MEASURES.stream().map(one -> without.lessThan(whole, one)).toList());
      }
    }
    text.print(file, out());
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }
}

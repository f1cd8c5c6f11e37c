package io.foretest.training.cli;

import io.foretest.training.Recipe;
import io.foretest.training.WalkForward;
import io.foretest.training.data.Requirements;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.evaluation.ExamResult;
import io.foretest.training.evaluation.RecallPlot;
import io.foretest.training.evaluation.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers whether selection would have been safe and worth it. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether selection would have been safe and worth it so far.",
      "Replays the history as if Foretest had been there: models learn from what came before only,",
      "and each later build is asked before it is known. Prints what a selection would have",
      "missed and saved for recall targets from .70 to .999, beside simple heuristics in the same",
      "time, and whether to enable it."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  java -jar foretest-training.jar evaluate --json evaluation.json --plot evaluation.svg")
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private GranularityOption granularity = new GranularityOption();
  @Mixin private LearningOptions learning = new LearningOptions();
  @Mixin private PolicyOptions policy = new PolicyOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--plot",
      paramLabel = "FILE",
      description = "Draw the share of failing tests found over the time spent to FILE as SVG.")
  private @Nullable Path plot;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    Recipe recipe = learning.recipe();
    Requirements requirements = learning.requirements();
    Rules rules = policy.rules();
    TrainingSet set;
    ExamResult result;
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out)) {
      set = history.read(requirements, granularity.get(), progress);
      result = new WalkForward(recipe, progress).evaluate(set.lessons(), rules);
    }
    EvaluationText.print(set, result, out);
    json.write(ReportJson.evaluation(set, result));
    if (plot != null && !result.asked().isEmpty()) {
      draw(plot, result);
    }
    return ExitCodes.OK;
  }

  private void draw(Path file, ExamResult result) throws IOException {
    Path name = history.root().getFileName();
    Files.writeString(
        OutputFile.writable(file, "--plot"),
        RecallPlot.svg(
            "Failing tests found over time" + (name == null ? "" : ", " + name), result));
  }
}

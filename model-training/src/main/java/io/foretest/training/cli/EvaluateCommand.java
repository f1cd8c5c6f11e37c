package io.foretest.training.cli;

import io.foretest.training.Recipe;
import io.foretest.training.WalkForward;
import io.foretest.training.data.Requirements;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.evaluation.ExamResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Answers whether selection would have been safe and worth it. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Replays the history as if Foretest had been there: models learn from what came before only,",
      "and each later build is asked before it is known. Prints what a selection would have",
      "missed and saved for recall targets from .90 to .999, beside simple heuristics."
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar foretest-training.jar evaluate --json evaluation.json")
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private LearningOptions learning = new LearningOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    Recipe recipe = learning.recipe();
    Requirements requirements = learning.requirements();
    TrainingSet set;
    ExamResult result;
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out)) {
      set = history.read(requirements, progress);
      result = new WalkForward(recipe, progress).evaluate(set.lessons());
    }
    EvaluationText.print(set, result, out);
    json.write(ReportJson.evaluation(set, result));
    return ExitCodes.OK;
  }
}

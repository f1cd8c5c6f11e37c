package io.foretest.training.cli;

import io.foretest.model.ChangeModel;
import io.foretest.training.change.BugReader;
import io.foretest.training.change.ChangeTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the change model that ships with Foretest. */
@Command(
    name = "change-model",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the model that ranks by names and paths where no past is known.",
      "It learns from the bugs that ship with the trainer. For those who build Foretest: the files",
      "belong to its sources."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  java -jar foretest-training.jar change-model \\%n"
            + "    --out selection/src/main/resources/io/foretest/model/change")
final class ChangeModelCommand implements Callable<Integer> {
  private static final int SEED = 42;

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The directory to write to.")
  private Path directory = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    ChangeModel model = new ChangeTrainer(SEED).train(BugReader.shipped());
    model.write(directory);
    out.printf(
        Locale.ROOT,
        "Learned from %d bugs of %s projects into %s%n",
        model.provenance().builds(),
        model.provenance().parameters().get("projects"),
        directory.toAbsolutePath().normalize());
    out.flush();
    return ExitCodes.OK;
  }
}

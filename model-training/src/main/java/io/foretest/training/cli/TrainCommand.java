package io.foretest.training.cli;

import io.foretest.attestation.SigningKey;
import io.foretest.evidence.EvidenceSnapshot;
import io.foretest.evidence.ModuleEvidence;
import io.foretest.model.BundleException;
import io.foretest.model.ModelBundle;
import io.foretest.training.Recipe;
import io.foretest.training.Trainer;
import io.foretest.training.TrainingReport;
import io.foretest.training.data.Requirements;
import io.foretest.training.data.TrainingSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns a model. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Learns a model from the history and writes it as a bundle.",
      "The newest part of the history is held out to compare the model with simple heuristics;",
      "the bundle's model then learns from all of it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar foretest-training.jar train",
      "  java -jar foretest-training.jar train --mode forest --min-runs 30 --json training.json",
      "  java -jar foretest-training.jar train --sign-key nightly-2026.key"
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private LearningOptions learning = new LearningOptions();
  @Mixin private SigningOptions signing = new SigningOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The bundle to write. Default: DIR/.foretest/model.zip.")
  private @Nullable Path model;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    Recipe recipe = learning.recipe();
    Requirements requirements = learning.requirements();
    Path file = model == null ? history.root().resolve(".foretest").resolve("model.zip") : model;
    Optional<SigningKey> key = signing.key();
    Optional<String> previous = digest(file);
    TrainingReport report;
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out)) {
      TrainingSet set = history.read(requirements, progress);
      report = new Trainer(recipe, progress).train(set, incumbent(file, out));
    }
    signing.attested(complete(report.bundle()), previous, key).write(file);
    TrainingText.print(report, file, out);
    key.ifPresent(signer -> out.println("Signed by key " + signer.keyId()));
    out.flush();
    json.write(ReportJson.training(report, file));
    return ExitCodes.OK;
  }

  /** Of the file that the new model replaces; empty where there is none. */
  private static Optional<String> digest(Path file) throws IOException {
    return Files.isRegularFile(file) ? Optional.of(FileDigest.of(file)) : Optional.empty();
  }

  /** With what tests touch, so that a build that has nothing but the bundle can go by it. */
  private ModelBundle complete(ModelBundle bundle) throws IOException {
    List<ModuleEvidence> records = history.evidence();
    try {
      return records.isEmpty() ? bundle : bundle.withEvidence(EvidenceSnapshot.write(records));
    } catch (BundleException e) {
      throw new IllegalStateException("a valid bundle became invalid", e);
    }
  }

  private static @Nullable ModelBundle incumbent(Path file, PrintWriter out) {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return ModelBundle.read(file);
    } catch (BundleException e) {
      out.println(
          "The model in use is not compared: " + Printable.of(String.valueOf(e.getMessage())));
      return null;
    }
  }
}

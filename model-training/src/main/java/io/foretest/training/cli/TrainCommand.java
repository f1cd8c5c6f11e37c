package io.foretest.training.cli;

import io.foretest.attestation.SigningKey;
import io.foretest.model.BundleException;
import io.foretest.model.ModelBundle;
import io.foretest.training.Progress;
import io.foretest.training.Recipe;
import io.foretest.training.Trainer;
import io.foretest.training.TrainingReport;
import io.foretest.training.data.DataSet;
import io.foretest.training.data.DataSetException;
import io.foretest.training.data.DataSetStore;
import io.foretest.training.data.Requirements;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
      "The newest part of the history is held out to compare the model with simple heuristics and",
      "with the model in use. If it is worse than any, the model in use stays, or a heuristic takes",
      "the place; otherwise the new model learns from all of the history."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar foretest-training.jar train",
      "  java -jar foretest-training.jar train --mode forest --min-runs 30 --json training.json",
      "  java -jar foretest-training.jar train --sign-key nightly-2026.key",
      "  java -jar foretest-training.jar train --data 5f0c2a81d9"
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private GranularityOption granularity = new GranularityOption();
  @Mixin private LearningOptions learning = new LearningOptions();
  @Mixin private SigningOptions signing = new SigningOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The bundle to write. Default: DIR/.foretest/model.zip.")
  private @Nullable Path model;

  @Mixin private DataOptions kept = new DataOptions();

  @Option(
      names = "--data",
      paramLabel = "DIGEST",
      description = "Learn from this data set, which export --data kept, and not from the history.")
  private @Nullable String digest;

  @Override
  public Integer call() throws IOException, DataSetException {
    PrintWriter out = command.commandLine().getOut();
    Recipe recipe = learning.recipe();
    Requirements requirements = learning.requirements();
    Path file = model == null ? history.root().resolve(".foretest").resolve("model.zip") : model;
    Optional<SigningKey> key = signing.key();
    Optional<String> previous = digest(file);
    DataSet data;
    TrainingReport report;
    try (ConsoleProgress progress = ConsoleProgress.ofConsole(out)) {
      data = dataSet(progress);
      HistoryOptions.requireEnough(data.set(), requirements);
      report = new Trainer(recipe, progress).train(data.set(), ModelInUse.read(file, key, out));
    }
    ModelBundle bundle = complete(report.bundle(), data.evidence());
    signing.attested(bundle, DataSetStore.digest(data), previous, key).write(file);
    TrainingText.print(report, file, out);
    key.ifPresent(signer -> out.println("Signed by key " + signer.keyId()));
    out.flush();
    json.write(ReportJson.training(report, file));
    return ExitCodes.OK;
  }

  /** What the history holds, or the data set that was asked for, whatever its tests are. */
  private DataSet dataSet(Progress progress) throws IOException, DataSetException {
    return digest == null
        ? history.dataSet(granularity.get(), progress)
        : kept.store(history).get(digest);
  }

  /** Of the file that the new model replaces; empty where there is none. */
  private static Optional<String> digest(Path file) throws IOException {
    return Files.isRegularFile(file) ? Optional.of(FileDigest.of(file)) : Optional.empty();
  }

  /** With what tests touch, so that a build that has nothing but the bundle can go by it. */
  private static ModelBundle complete(ModelBundle bundle, byte[] evidence) {
    try {
      return evidence.length == 0 ? bundle : bundle.withEvidence(evidence);
    } catch (BundleException e) {
      throw new IllegalStateException("a valid bundle became invalid", e);
    }
  }
}

package io.foretest.training.cli;

import io.foretest.attestation.AttestationException;
import io.foretest.attestation.BundleSummary;
import io.foretest.attestation.Trust;
import io.foretest.attestation.TrustedKeys;
import io.foretest.attestation.Verdict;
import io.foretest.model.BundleException;
import io.foretest.model.ModelBundle;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Explains a model bundle, and says whether to trust it. */
@Command(
    name = "verify-model",
    mixinStandardHelpOptions = true,
    description = {
      "Explains a model bundle, and whether a trusted key signed it.",
      "Who made it, when, from what, and how good it is. The exit code is 0 if a trusted key signed",
      "it."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  java -jar foretest-training.jar verify-model --model model.zip --keys nightly-2026.pub")
final class VerifyModelCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Root of the project. Default: the current directory.")
  private Path root = Path.of(".");

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "The bundle. Default: DIR/.foretest/model.zip.")
  private @Nullable Path model;

  @Option(
      names = "--keys",
      paramLabel = "FILES",
      description = {
        "The trusted public keys: files in PEM and directories with *.pub, separated by commas.",
        "The environment variable FORETEST_MODEL_KEYS beats it. Default: DIR/.foretest/keys."
      })
  private @Nullable String keys;

  @Option(
      names = "--revoked",
      paramLabel = "ID",
      split = ",",
      description = "Ids of keys that are trusted no more.")
  private List<String> revoked = new ArrayList<>();

  @Override
  public Integer call() throws BundleException {
    Path file = model == null ? root.resolve(".foretest").resolve("model.zip") : model;
    ModelBundle bundle = ModelBundle.read(file);
    Verdict verdict = verdict(bundle);
    PrintWriter out = command.commandLine().getOut();
    out.println("Model bundle " + Printable.of(file.toString()));
    new BundleSummary(bundle, verdict)
        .lines()
        .forEach(line -> out.println("  " + Printable.of(line).replace('\n', '?')));
    out.flush();
    return verdict instanceof Verdict.Trusted ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private Verdict verdict(ModelBundle bundle) {
    try {
      TrustedKeys trusted = TrustedKeys.read(listed(), root, revoked);
      return new Trust(trusted, Clock.systemUTC().instant()).verdict(bundle);
    } catch (AttestationException e) {
      return new Verdict.Refused(String.valueOf(e.getMessage()));
    }
  }

  private String listed() {
    String environment = System.getenv(TrustedKeys.VARIABLE);
    if (environment != null && !environment.isBlank()) {
      return environment;
    }
    return keys == null ? ".foretest/keys" : keys;
  }
}

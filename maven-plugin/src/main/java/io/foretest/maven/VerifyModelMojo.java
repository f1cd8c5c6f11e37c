package io.foretest.maven;

import io.foretest.attestation.BundleSummary;
import io.foretest.attestation.Verdict;
import io.foretest.model.BundleException;
import io.foretest.model.ModelBundle;
import java.nio.file.Path;
import java.time.Clock;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Explains the model bundle that {@code ml.model} names: who made it, when, from what, how good it
 * is, and whether a trusted key signed it. Fails where none did.
 */
@Mojo(name = "verify-model", aggregator = true, threadSafe = true)
public final class VerifyModelMojo extends AbstractForetestMojo {
  private final Artifacts artifacts;

  @Inject
  VerifyModelMojo(Artifacts artifacts) {
    this.artifacts = artifacts;
  }

  @Override
  void run(Settings settings) throws MojoExecutionException, MojoFailureException {
    Path root = ReactorRoot.of(session());
    ModelBundle bundle = bundle(settings, root);
    Verdict verdict =
        ModelTrust.asked(settings.signing(), System.getenv(), root, Clock.systemUTC().instant())
            .verdict(bundle);
    getLog().info("Model bundle " + Text.printable(settings.model()));
    for (String line : new BundleSummary(bundle, verdict).lines()) {
      getLog().info("  " + Text.printable(line));
    }
    if (verdict instanceof Verdict.Refused no) {
      throw new MojoFailureException("the model is not trusted: " + Text.printable(no.reason()));
    }
  }

  private ModelBundle bundle(Settings settings, Path root) throws MojoExecutionException {
    Path file =
        new BundleFile(session(), root)
            .find(settings.model(), artifacts)
            .orElseThrow(
                () ->
                    new MojoExecutionException(
                        "no repository has " + Text.printable(settings.model())));
    try {
      return ModelBundle.read(file);
    } catch (BundleException e) {
      throw new MojoExecutionException(Text.of(e), e);
    }
  }
}

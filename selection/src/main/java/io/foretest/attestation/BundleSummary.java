package io.foretest.attestation;

import io.foretest.model.ModelBundle;
import io.foretest.model.Provenance;
import io.foretest.model.StrategyMetrics;
import io.foretest.model.Threshold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bundle in words: who made it, when, from what, how good it is, and whether that is trusted. */
public final class BundleSummary {
  private static final List<String> METRICS =
      List.of("apfd", "apfdc", "test_recall", "change_recall", "selection_rate", "time_saved");

  private final ModelBundle bundle;
  private final @Nullable Verdict verdict;

  /**
   * @param verdict null where nobody was asked
   */
  public BundleSummary(ModelBundle bundle, @Nullable Verdict verdict) {
    this.bundle = bundle;
    this.verdict = verdict;
  }

  /** Lines for a person. Names in them are the bundle's own; a console must make them printable. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("signature  " + signature());
    statement(lines);
    origin(lines, bundle.provenance());
    quality(lines);
    lines.add("bytes      bundle.json has SHA-256 " + bundle.digests().get("bundle.json"));
    return lines;
  }

  private String signature() {
    if (verdict instanceof Verdict.Trusted yes) {
      return "trusted: signed by " + yes.key() + ", key id " + yes.keyId();
    }
    return verdict instanceof Verdict.Refused no
        ? "NOT trusted: " + no.reason()
        : signers() + "; no key was asked whether to trust it";
  }

  private String signers() {
    Optional<byte[]> attestation = bundle.attestation();
    if (attestation.isEmpty()) {
      return "not signed";
    }
    try {
      List<String> keyIds =
          Envelope.parse(attestation.get()).signatures().stream()
              .map(Envelope.Signed::keyId)
              .toList();
      return keyIds.isEmpty() ? "not signed" : "claims key id " + String.join(", ", keyIds);
    } catch (AttestationException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void statement(List<String> lines) {
    Optional<ModelStatement> found = statement();
    if (found.isEmpty()) {
      lines.add("trained    nobody says when or by what");
      return;
    }
    ModelStatement said = found.get();
    lines.add(
        "trained    "
            + said.text("trainedAt").orElse("at an unknown time")
            + " by Foretest "
            + said.text("trainer", "foretest").orElse("?")
            + ", Java "
            + said.text("trainer", "java").orElse("?")
            + ", "
            + said.text("trainer", "system").orElse("?"));
    said.text("trainingData", "digest", "sha256")
        .ifPresent(id -> lines.add("data set   SHA-256 " + id));
    said.text("previousModel", "sha256").ifPresent(id -> lines.add("replaced   the bundle " + id));
  }

  private Optional<ModelStatement> statement() {
    try {
      Optional<byte[]> attestation = bundle.attestation();
      return attestation.isEmpty()
          ? Optional.empty()
          : Optional.of(ModelStatement.of(Envelope.parse(attestation.get())));
    } catch (AttestationException e) {
      return Optional.empty();
    }
  }

  private static void origin(List<String> lines, Provenance birth) {
    lines.add(
        String.format(
            Locale.ROOT,
            "data       %d builds from %s to %s, %d of them failing; %d rows, %d of them failures",
            birth.builds(),
            day(birth.firstMillis()),
            day(birth.lastMillis()),
            birth.failingBuilds(),
            birth.rows(),
            birth.failures()));
    lines.add("rows       SHA-256 " + birth.dataDigest() + ", seed " + birth.seed());
    lines.add("commit     " + Optional.ofNullable(birth.commit()).orElse("unknown"));
    lines.add("learner    " + birth.versions() + " " + birth.parameters());
  }

  private static String day(long millis) {
    return Instant.ofEpochMilli(millis).toString().substring(0, "2026-11-23".length());
  }

  private void quality(List<String> lines) {
    for (StrategyMetrics row : bundle.manifest().metrics()) {
      if (row.strategy().startsWith("model")) {
        lines.add("held out   " + row.strategy() + ": " + values(row));
      }
    }
    for (Threshold row : bundle.manifest().thresholds().rows()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "recall     %s: %s",
              row.recall(),
              row.supported()
                  ? String.format(
                      Locale.ROOT,
                      "runs from p=%.5f, kept %d of %d failing tests",
                      row.probability(),
                      row.kept(),
                      row.failures())
                  : "skips nothing by probability; " + row.note()));
    }
  }

  private static String values(StrategyMetrics row) {
    return METRICS.stream()
        .filter(name -> !Double.isNaN(row.value(name)))
        .map(name -> String.format(Locale.ROOT, "%s %.3f", name, row.value(name)))
        .reduce((one, other) -> one + ", " + other)
        .orElse("nothing could be held out");
  }
}

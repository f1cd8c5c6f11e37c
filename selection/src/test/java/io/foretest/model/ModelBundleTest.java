package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.history.Granularity;
import io.foretest.history.TestKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBundleTest {
  @TempDir Path dir;

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Path file = dir.resolve("deep/below/model.zip");
    SampleBundles.bundle().write(file);
    ModelBundle read = ModelBundle.read(file);
    assertThat(read.manifest()).isEqualTo(SampleBundles.manifest());
    assertThat(read.provenance()).isEqualTo(SampleBundles.provenance());
    assertThat(read.historySnapshot().readAllBytes()).isEqualTo(SampleBundles.HISTORY);
    assertThat(read.attestation()).isEmpty();
  }

  @Test
  void whatIsSaidOfABundleChangesNoneOfItsDigests() throws Exception {
    Path file = dir.resolve("model.zip");
    SampleBundles.bundle().withAttestation(new byte[] {7, 8}).write(file);
    ModelBundle read = ModelBundle.read(file);
    assertThat(read.attestation())
        .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(7, 8));
    assertThat(read.digests())
        .isEqualTo(SampleBundles.bundle().digests())
        .containsOnlyKeys("bundle.json", "history.bin", "provenance.json", "trees-local.json");
    assertThat(SampleBundles.bundle().withEvidence(new byte[1]).digests())
        .containsKey("evidence.bin");
  }

  @Test
  void whatTestsTouchIsCarriedWhereItIsKnown() throws Exception {
    Path file = dir.resolve("model.zip");
    assertThat(SampleBundles.bundle().evidence()).isEmpty();
    SampleBundles.bundle().withEvidence(new byte[] {5, 6}).write(file);
    assertThat(ModelBundle.read(file).evidence())
        .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(5, 6));
  }

  @Test
  void anIsotonicCalibrationIsKept() throws Exception {
    Calibration isotonic = new Calibration.Isotonic(List.of(-1.5, 2.0), List.of(0.0, 0.75));
    Manifest manifest = SampleBundles.manifest();
    Path file = dir.resolve("model.zip");
    ModelBundle.of(
            new Manifest(
                manifest.components(),
                manifest.blend(),
                isotonic,
                manifest.thresholds(),
                manifest.changeThresholds(),
                manifest.metrics()),
            SampleBundles.trees(),
            SampleBundles.HISTORY,
            SampleBundles.provenance())
        .write(file);
    assertThat(ModelBundle.read(file).manifest().calibration()).isEqualTo(isotonic);
  }

  @Test
  void aModelOfMethodsHasAFormatThatReadersOfClassesRefuse() throws Exception {
    Manifest classes = SampleBundles.manifest();
    Manifest methods =
        new Manifest(
            Granularity.METHOD,
            classes.components(),
            classes.blend(),
            classes.calibration(),
            classes.thresholds(),
            classes.changeThresholds(),
            classes.metrics());
    Path file = dir.resolve("model.zip");
    ModelBundle.of(
            methods, SampleBundles.trees(), SampleBundles.HISTORY, SampleBundles.provenance())
        .write(file);

    assertThat(ModelBundle.read(file).manifest().granularity()).isEqualTo(Granularity.METHOD);
    assertThat(new String(ManifestJson.write(methods, Map.of()), StandardCharsets.UTF_8))
        .containsPattern("\"format\": ?3");
    assertThat(new String(ManifestJson.write(classes, Map.of()), StandardCharsets.UTF_8))
        .containsPattern("\"format\": ?2");
  }

  @Test
  void theSameBundleGivesTheSameBytes() throws Exception {
    SampleBundles.bundle().write(dir.resolve("one.zip"));
    SampleBundles.bundle().write(dir.resolve("two.zip"));
    ModelBundle.read(dir.resolve("one.zip")).write(dir.resolve("three.zip"));
    assertThat(dir.resolve("two.zip")).hasSameBinaryContentAs(dir.resolve("one.zip"));
    assertThat(dir.resolve("three.zip")).hasSameBinaryContentAs(dir.resolve("one.zip"));
  }

  @Test
  void writingReplacesTheOldBundleAndLeavesNothingElse() throws Exception {
    Path file = dir.resolve("model.zip");
    Files.writeString(file, "old");
    SampleBundles.bundle().write(file);
    assertThat(ModelBundle.read(file).manifest()).isEqualTo(SampleBundles.manifest());
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aBundleThatCannotBeWrittenLeavesTheOldOne() throws Exception {
    Path directory = Files.createDirectories(dir.resolve("model.zip/inside"));
    assertThatThrownBy(() -> SampleBundles.bundle().write(dir.resolve("model.zip")))
        .isInstanceOf(IOException.class);
    assertThat(directory).exists();
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactly(dir.resolve("model.zip"));
    }
  }

  @Test
  void theModelFindsItsColumnsByName() throws Exception {
    Model model = SampleBundles.bundle().model();
    FeatureTable table =
        table(List.of("gamma", "other", "beta", "alpha"), 11, 99, 0, 0.6f, 0, 99, 0, 0.4f);
    double start = Math.log(0.25 / 0.75);
    double[] scores = model.score(table);
    assertThat(scores).hasSize(2);
    assertThat(scores[0]).isCloseTo(sigmoid(start + 2.125), within(1e-6));
    assertThat(scores[1]).isCloseTo(sigmoid(start - 0.875), within(1e-6));
    assertThat(model.featureNames()).containsExactly("alpha", "beta", "gamma");
  }

  @Test
  void aTableWithoutAFeatureIsRefused() throws Exception {
    Model model = SampleBundles.bundle().model();
    assertThatThrownBy(() -> model.score(table(List.of("alpha", "gamma"), 1, 2, 3, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the feature beta");
  }

  @Test
  void theModelAnswersForTheThresholds() throws Exception {
    Model model = SampleBundles.bundle().model();
    assertThat(model.threshold(0.9)).isEqualTo(0.25);
    assertThat(model.threshold(0.99)).isZero();
    assertThat(model.changeThreshold(0.9)).isEqualTo(0.125);
    assertThat(model.changeThreshold(0.99)).isZero();
  }

  @Test
  void featuresThatDoNotFitTheTreesAreRefused() {
    Manifest manifest = SampleBundles.manifest();
    Manifest two =
        new Manifest(
            List.of(new Component("local", List.of("alpha", "beta"), List.of())),
            manifest.blend(),
            manifest.calibration(),
            manifest.thresholds(),
            manifest.changeThresholds(),
            List.of());
    assertThatThrownBy(
            () ->
                ModelBundle.of(
                    two, SampleBundles.trees(), SampleBundles.HISTORY, SampleBundles.provenance()))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("3 features, the component local names 2");
  }

  private static double sigmoid(double margin) {
    return 1 / (1 + Math.exp(-margin));
  }

  private static FeatureTable table(List<String> names, float... values) {
    List<Candidate> candidates =
        Stream.of("A", "B")
            .map(name -> new Candidate(new TestKey("g:m", name), "", "", -1))
            .toList();
    return new FeatureTable(names, candidates, values);
  }
}

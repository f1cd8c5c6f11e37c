package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.change.Change;
import io.foretest.history.Granularity;
import io.foretest.history.HistorySettings;
import io.foretest.history.RunningHistory;
import io.foretest.model.DayZero;
import io.foretest.model.Manifest;
import io.foretest.model.ModelBundle;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which model serves which selection. */
class PastReaderTest {
  @TempDir Path root;

  private ServedPast served(Granularity learned, Granularity wanted) throws Exception {
    Path file = root.resolve("model.zip");
    bundle(learned).write(file);
    ModelTrust trust =
        ModelTrust.of(
            new Settings.Signing(false, "keys", List.of(), Optional.empty()),
            Map.of(),
            root,
            Instant.EPOCH);
    PastReader reader = new PastReader(HistorySettings.embedded(root.resolve("x")), file, trust);
    return reader.read(
        new Change(null, null, "main", false, null, 1, List.of(), null), wanted, false);
  }

  /** The model of the first day, as if it had learned about such tests. */
  private static ModelBundle bundle(Granularity granularity) throws Exception {
    ModelBundle bundle = DayZero.bundle();
    Manifest manifest = bundle.manifest();
    ByteArrayOutputStream history = new ByteArrayOutputStream();
    new RunningHistory(granularity).writeTo(history);
    return ModelBundle.of(
        new Manifest(
            granularity,
            manifest.components(),
            manifest.blend(),
            manifest.calibration(),
            manifest.thresholds(),
            manifest.changeThresholds(),
            manifest.metrics()),
        bundle.trees(),
        history.toByteArray(),
        bundle.provenance());
  }

  @Test
  void aModelServesWhatItLearnedAbout() throws Exception {
    for (Granularity one : Granularity.values()) {
      ServedPast past = served(one, one);

      assertThat(past.granularity()).isEqualTo(one);
      assertThat(past.model().trained()).isTrue();
      assertThat(past.problem()).isEmpty();
      assertThat(past.note()).isEmpty();
    }
  }

  @Test
  void withoutAModelOfMethodsClassesAreSelectedByTheModelOfClasses() throws Exception {
    ServedPast past = served(Granularity.CLASS, Granularity.METHOD);

    assertThat(past.granularity()).isEqualTo(Granularity.CLASS);
    assertThat(past.model().trained()).isTrue();
    assertThat(past.note()).contains("whole classes are selected", "ml.granularity=method");
  }

  @Test
  void aModelOfMethodsHasNoSayAboutClasses() throws Exception {
    ServedPast past = served(Granularity.METHOD, Granularity.CLASS);

    assertThat(past.granularity()).isEqualTo(Granularity.CLASS);
    assertThat(past.model().trained()).isFalse();
    assertThat(past.problem()).isEmpty();
    assertThat(past.note()).contains("the model has no say");
  }
}

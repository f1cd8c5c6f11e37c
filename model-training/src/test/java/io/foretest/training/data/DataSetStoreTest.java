package io.foretest.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.training.SyntheticHistory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSetStoreTest {
  private static final DataSet DATA =
      new DataSet(SyntheticHistory.set(SyntheticHistory.builds(8, 1)), new byte[] {1, 2, 3});

  @TempDir Path directory;
  private DataSetStore store = new DataSetStore(Path.of(""));

  @BeforeEach
  void open() {
    store = new DataSetStore(directory.resolve("data"));
  }

  @Test
  void whatIsKeptIsFoundByItsDigestOrTheBeginningOfIt() throws Exception {
    String digest = store.put(DATA);
    assertThat(digest).isEqualTo(DataSetStore.digest(DATA)).hasSize(64);
    assertThat(store.file(digest)).exists().hasFileName(digest + ".ftds.gz");
    for (String name : new String[] {digest, digest.substring(0, 8)}) {
      DataSet found = store.get(name);
      assertThat(DataSetStore.digest(found)).isEqualTo(digest);
      assertThat(found.set().history()).isEqualTo(DATA.set().history());
      assertThat(found.evidence()).containsExactly(1, 2, 3);
    }
  }

  @Test
  void whatALessonTeachesIsKept() throws Exception {
    Lesson lesson = store.get(store.put(DATA)).set().lessons().get(7);
    Lesson original = DATA.set().lessons().get(7);
    assertThat(lesson.cases()).isEqualTo(original.cases());
    assertThat(lesson.table().names()).isEqualTo(original.table().names());
    assertThat(lesson.table().values()).isEqualTo(original.table().values());
    assertThat(lesson.info().id()).isEqualTo(original.info().id());
    assertThat(lesson.info().commit()).isEqualTo(original.info().commit());
    assertThat(lesson.everythingRuns()).isEqualTo(original.everythingRuns());
  }

  @Test
  void aManifestTellsWhatIsInIt() throws Exception {
    String digest = store.put(DATA);
    assertThat(directory.resolve("data/" + digest + ".json"))
        .content(StandardCharsets.UTF_8)
        .contains(
            "\"sha256\": \"" + digest,
            "\"builds\": 8",
            "\"rows\": " + 8 * SyntheticHistory.TESTS,
            "\"id\": \"build-0\"",
            "\"commit\": \"c7\"",
            "2023-11-14T22:13:20Z",
            "\"verdict:text\"",
            "\"files_changed\"");
  }

  @Test
  void otherDataUnderTheNameIsRefused() throws Exception {
    String digest = store.put(DATA);
    String other = store.put(new DataSet(DATA.set(), new byte[0]));
    Files.copy(store.file(other), store.file(digest), StandardCopyOption.REPLACE_EXISTING);
    refuses(digest, "holds other data than its name says");
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    refuses("0123456789abcdef", "0 data sets");
    store.put(DATA);
    refuses("f".repeat(64), "0 data sets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "../../../etc/passwd", "0123456*", "ABCDEF0123"})
  void aNameThatIsNoDigestReachesNoFile(String name) {
    refuses(name, "8 to 64 hexadecimal digits");
  }

  @Test
  void aFileThatIsDamagedIsRefused() throws Exception {
    String digest = store.put(DATA);
    byte[] good = Files.readAllBytes(store.file(digest));
    Files.write(store.file(digest), Arrays.copyOf(good, good.length / 2));
    refuses(digest, "cannot be read");
    Files.writeString(store.file(digest), "no gzip");
    refuses(digest, "cannot be read");
  }

  @Test
  void aBombIsNotEvenRead() throws Exception {
    String digest = store.put(DATA);
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(store.file(digest)))) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 256; i++) {
        out.write(zeros);
      }
    }
    refuses(digest, "holds other data");
  }

  @Test
  void everyBeginningOfADataSetIsRefusedAsSuch() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataSetFormat.write(DATA, bytes);
    for (int length = 0; length < bytes.size(); length += 101) {
      byte[] part = Arrays.copyOf(bytes.toByteArray(), length);
      assertThatThrownBy(() -> DataSetFormat.read(new ByteArrayInputStream(part)))
          .isInstanceOf(IOException.class);
    }
    bytes.write(0);
    assertThatThrownBy(() -> DataSetFormat.read(new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("after its end");
  }

  private void refuses(String digest, String reason) {
    assertThatThrownBy(() -> store.get(digest))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining(reason);
  }
}

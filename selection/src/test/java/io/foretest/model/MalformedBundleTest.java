package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The timeout is a guard against a hang, no measure of speed. */
@Timeout(60)
class MalformedBundleTest {
  @TempDir Path dir;
  private Path file;
  private Map<String, byte[]> entries;

  @BeforeEach
  void writeAGoodBundle() throws Exception {
    file = dir.resolve("model.zip");
    SampleBundles.bundle().write(file);
    entries = new TreeMap<>(BundleArchive.read(file));
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> ModelBundle.read(dir.resolve("none.zip")))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("there is no model bundle at")
        .hasMessageContaining("none.zip");
  }

  @Test
  void aDirectoryIsNoBundle() {
    assertThatThrownBy(() -> ModelBundle.read(dir)).isInstanceOf(BundleException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "no zip at all"})
  void aFileThatIsNoZipIsRefused(String text) throws IOException {
    Files.writeString(file, text);
    refuses("cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bundle.json", "trees-local.json", "history.bin", "provenance.json"})
  void aMissingPartIsNamed(String name) throws IOException {
    entries.remove(name);
    writeEntries();
    refuses("lacks " + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../evil",
        "/etc/passwd",
        "a/trees-local.json",
        "TREES-LOCAL.JSON",
        "trees-.json",
        "trees-../x.json",
        "extra\u001b[31m.bin"
      })
  void anUnknownEntryIsRefused(String name) throws IOException {
    entries.put(name, new byte[3]);
    writeEntries();
    refuses("unknown entry");
    assertThatThrownBy(() -> ModelBundle.read(file)).message().doesNotContain("\u001b");
  }

  @Test
  void anEntryGivenTwiceIsRefused() throws IOException {
    entries.put("trees-local.jsoN", new byte[3]);
    byte[] zip = BundleArchive.bytes(entries);
    String latin =
        new String(zip, StandardCharsets.ISO_8859_1)
            .replace("trees-local.jsoN", "trees-local.json");
    Files.write(file, latin.getBytes(StandardCharsets.ISO_8859_1));
    refuses("trees-local.json twice");
  }

  @ParameterizedTest
  @CsvSource({"attestation.json,2000000", "provenance.json,50000000", "bundle.json,50000000"})
  void anEntryThatInflatesBeyondItsLimitIsRefused(String name, int size) throws IOException {
    entries.put(name, new byte[size]);
    writeEntries();
    refuses("inflates " + name);
  }

  @Test
  void entriesThatInflateBeyondTheLimitTogetherAreRefused() throws IOException {
    byte[] zeros = new byte[60 << 20];
    for (int i = 0; i < 5; i++) {
      entries.put("trees-bomb" + i + ".json", zeros);
    }
    writeEntries();
    refuses("inflates trees-bomb4.json");
  }

  @Test
  void manyEntriesAreRefusedAtTheFirstUnknownOne() throws IOException {
    for (int i = 0; i < 20_000; i++) {
      entries.put("e" + i, new byte[0]);
    }
    writeEntries();
    refuses("unknown entry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"trees-local.json", "history.bin", "provenance.json"})
  void aPartThatWasExchangedIsRefused(String name) throws IOException {
    entries.put(
        name,
        (new String(part(name), StandardCharsets.ISO_8859_1) + " ")
            .getBytes(StandardCharsets.ISO_8859_1));
    writeEntries();
    refuses("another " + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"format\": 2 | \"format\": 1 | has format 1",
        "\"format\": 2 | \"format\": \"x\" | cannot be read",
        "\"format\": 2 | \"formal\": 1 | lacks \"format\"",
        "\"features\" | \"feature\" | lacks \"features\"",
        "\"alpha\" | \"beta\" | different names",
        "\"alpha\" | 7 | expected a text",
        "\"alpha\", | | 3 features, the component local names 2",
        "\"name\": \"local\" | \"name\": \"prior\" | a name of its own",
        "\"name\": \"local\" | \"name\": \"../up\" | a name of its own",
        "\"component\": \"local\" | \"component\": \"other\" | does not stand before it",
        "\"weight\": 1.0 | \"weight\": 1000.0 | not within -10 and 10",
        "\"weight\": 1.0 | \"weight\": NaN | cannot be read",
        "\"components\" | \"component\" | lacks \"components\"",
        "\"sigmoid\" | \"magic\" | neither sigmoid nor isotonic",
        "\"sigmoid\" | \"isotonic\" | isotonic calibration needs",
        "\"slope\": 1.0 | \"slope\": -1.0 | a sigmoid needs",
        "\"slope\": 1.0 | \"slope\": NaN | cannot be read",
        "\"slope\": 1.0 | \"slope\": 1e999 | cannot be read",
        "\"recall\": 0.9, | \"recall\": 1.9, | a threshold needs",
        "\"recall\": 0.9, | \"recall\": 0.999, | must not rise",
        "\"probability\": 0.25 | \"probability\": -1 | a threshold needs",
        "\"kept\": 37 | \"kept\": 99 | cannot keep",
        "\"kept\": 37 | \"kept\": null | cannot be read",
        "\"apfd\": 0.875 | \"apfd\": \"much\" | cannot be read",
        "\"digests\" | \"digest\" | lacks \"digests\"",
        "\"history.bin\" | \"other.bin\" | another history.bin",
      })
  void aManifestThatMakesNoSenseIsRefused(String from, String to, String reason)
      throws IOException {
    String manifest = new String(part("bundle.json"), StandardCharsets.UTF_8);
    String broken = manifest.replace(from, to == null ? "" : to);
    assertThat(broken).isNotEqualTo(manifest);
    entries.put("bundle.json", broken.getBytes(StandardCharsets.UTF_8));
    writeEntries();
    refuses(reason);
  }

  @Test
  void aDamagedFileIsRefusedOrReadsAsItWas() throws Exception {
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(11);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] damaged = good.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      refused += readsAsItWas() ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(200);
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    byte[] good = Files.readAllBytes(file);
    for (int length = 0; length < good.length; length += 37) {
      Files.write(file, Arrays.copyOf(good, length));
      refuses("the model bundle");
    }
  }

  private boolean readsAsItWas() throws IOException {
    try {
      ModelBundle read = ModelBundle.read(file);
      assertThat(read.manifest()).isEqualTo(SampleBundles.manifest());
      assertThat(read.historySnapshot().readAllBytes()).isEqualTo(SampleBundles.HISTORY);
      return true;
    } catch (BundleException e) {
      return false;
    }
  }

  private byte[] part(String name) {
    return entries.getOrDefault(name, new byte[0]);
  }

  private void writeEntries() throws IOException {
    Files.write(file, BundleArchive.bytes(entries));
  }

  private void refuses(String reason) {
    assertThatThrownBy(() -> ModelBundle.read(file))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining(reason);
  }
}

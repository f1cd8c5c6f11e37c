package io.foretest.training.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultReaderTest {
  private static final String SOUND =
      "{\"id\":\"m1\",\"repo\":\"a/b\",\"cls\":\"p.A$In\",\"file\":\"src/main/java/p/A.java\","
          + "\"method\":\"add\",\"line\":7,\"status\":\"KILLED\","
          + "\"killing_classes\":[\"p.ATest\",\"p.BTest\",\"p.ATest\"]}";

  @TempDir Path directory;

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("faults.jsonl"), text);
  }

  @Test
  void aFaultIsReadAndMembersThatNobodyAsksForAreLeftAlone() throws IOException {
    List<Fault> faults = FaultReader.read(file(SOUND + "\n\n" + SOUND.replace("m1", "m2")));

    assertThat(faults).extracting(Fault::id).containsExactly("m1", "m2");
    Fault fault = faults.get(0);
    assertThat(fault.className()).isEqualTo("p.A$In");
    assertThat(fault.file()).isEqualTo("src/main/java/p/A.java");
    assertThat(fault.method()).isEqualTo("add");
    assertThat(fault.line()).isEqualTo(7);
    assertThat(fault.killers()).containsExactlyInAnyOrder("p.ATest", "p.BTest");
  }

  @ParameterizedTest
  @CsvSource({"p.A,p.A", "p.A$In,p.A", "p.A$In$Deep,p.A", "$A,$A", "p.$A$1,p.$A", "A,A"})
  void whatIsNestedBelongsToItsTopLevelClass(String name, String top) throws IOException {
    Fault fault = FaultReader.read(file(SOUND.replace("p.A$In", name))).get(0);

    assertThat(fault.topLevelClass()).isEqualTo(top);
  }

  @Test
  void aFaultThatNoTestFindsHasNoKillers() throws IOException {
    String survivor = SOUND.replaceAll("\\[.*]", "[]");

    assertThat(FaultReader.read(file(survivor)).get(0).killers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"line\":7 | \"line\":7.5 | line is no whole number",
        "\"line\":7 | \"line\":0 | line is no whole number",
        "\"line\":7 | \"line\":65536 | line is no whole number",
        "\"line\":7 | \"line\":\"7\" | line is no whole number",
        "\"line\":7 | \"other\":7 | line is no whole number",
        "\"id\":\"m1\" | \"id\":\" \" | id is no text",
        "\"id\":\"m1\" | \"id\":1 | id is no text",
        "\"cls\" | \"class\" | cls is no text",
        "\"method\":\"add\" | \"method\":null | method is no text",
        "\"file\" | \"path\" | file is no text",
        "[\"p.ATest\" | [7 | a killing class is no text",
        "\"killing_classes\" | \"killers\" | killing_classes is no list",
        "} | ,} | not a JSON object",
        "} | }} | not a JSON object",
        "\"id\" | \"cls\":\"p.B\",\"id\" | two members",
      })
  void aLineThatIsNoFaultIsRefusedWithFileAndNumber(String part, String other, String why)
      throws IOException {
    Path file = file(SOUND.replace("m1", "m0") + "\n" + SOUND.replace(part, other) + "\n");

    assertThatThrownBy(() -> FaultReader.read(file))
        .isInstanceOf(FaultException.class)
        .hasMessageStartingWith(file + ", line 2: ")
        .hasMessageContaining(why);
  }

  @Test
  void anIdThatStandsTwiceIsNamed() throws IOException {
    Path file = file(SOUND + "\n" + SOUND);

    assertThatThrownBy(() -> FaultReader.read(file))
        .isInstanceOf(FaultException.class)
        .hasMessageContaining("line 2: the id 'm1' stands twice");
  }

  @Test
  void aFileWithoutAFaultIsRefused() throws IOException {
    Path file = file("\n\n");

    assertThatThrownBy(() -> FaultReader.read(file))
        .isInstanceOf(FaultException.class)
        .hasMessageContaining("no fault");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Path file = directory.resolve("latin.jsonl");
    Files.write(file, SOUND.replace("add", "h\u00e4rte").getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> FaultReader.read(file))
        .isInstanceOf(FaultException.class)
        .hasMessageContaining("line 1: it is no UTF-8");
  }

  @Test
  void aHugeLineIsRefusedBeforeItIsHeld() throws IOException {
    Path file = directory.resolve("huge.jsonl");
    byte[] part = new byte[1 << 20];
    Arrays.fill(part, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 17; i++) {
        out.write(part);
      }
    }

    assertThatThrownBy(() -> FaultReader.read(file))
        .isInstanceOf(FaultException.class)
        .hasMessageContaining("line 1: it is longer than 16777216 bytes");
  }
}

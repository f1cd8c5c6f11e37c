package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.protocol.CoverageWindow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserExecutionDataTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void file() {
    file = directory.resolve("jacoco.exec");
  }

  @Test
  void theWindowsOfAJvmAreOneSessionWithItsNameAndTimes() throws IOException {
    append(window("j1", 1, "host-a"), 100, 110, Map.of("A", "100"));
    append(window("j1", 2, "host-a", "x.T"), 100, 120, Map.of("A", "010", "B", "1"));
    append("host-a", 100, 150, Map.of("A", "001"));

    assertThat(UserExecutionData.fold(file)).isTrue();

    assertThat(sessions()).containsExactly("host-a 100-150");
    assertThat(probes()).containsExactly(Map.entry("A", "111"), Map.entry("B", "1"));
  }

  @Test
  void jvmsThatWroteInTurnsAreTold() throws IOException {
    append(window("j1", 1, "same"), 100, 110, Map.of("A", "10"));
    append(window("j2", 1, "same"), 105, 111, Map.of("B", "1"));
    append(window("j1", 2, "same", "x.T"), 100, 112, Map.of("A", "01"));
    append("same", 105, 140, Map.of("B", "1"));
    append("same", 100, 150, Map.of("C", "1"));

    UserExecutionData.fold(file);

    assertThat(sessions()).containsExactlyInAnyOrder("same 100-150", "same 105-140");
    assertThat(probes()).containsOnlyKeys("A", "B", "C").containsEntry("A", "11");
  }

  @Test
  void whatEarlierBuildsLeftStaysAsItIs() throws IOException {
    append("host-a", 10, 20, Map.of("A", "10"));
    append("host-b", 100, 105, Map.of("A", "01"));
    append(window("j1", 1, "host-c"), 100, 110, Map.of("A", "01"));
    append("host-c", 100, 150, Map.of());

    UserExecutionData.fold(file);

    assertThat(sessions())
        .containsExactlyInAnyOrder("host-a 10-20", "host-b 100-105", "host-c 100-150");
  }

  @Test
  void aJvmThatWasKilledIsASessionOfWhatItWroteUntilThen() throws IOException {
    append(window("j1", 1, "host-a"), 100, 110, Map.of("A", "10"));
    append(window("j1", 2, "host-a", "x.T"), 100, 120, Map.of("A", "01"));

    UserExecutionData.fold(file);

    assertThat(sessions()).containsExactly("host-a 100-120");
    assertThat(probes()).containsExactly(Map.entry("A", "11"));
  }

  @Test
  void aFileWithoutWindowsIsUntouched() throws IOException {
    append("host-a", 10, 20, Map.of("A", "10"));
    append("host-a", 10, 20, Map.of("A", "10"));
    byte[] before = Files.readAllBytes(file);

    assertThat(UserExecutionData.fold(file)).isFalse();

    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void foldingAgainChangesNothing() throws IOException {
    append(window("j1", 1, "host-a"), 100, 110, Map.of("A", "10"));
    append("host-a", 100, 150, Map.of());
    UserExecutionData.fold(file);
    byte[] once = Files.readAllBytes(file);

    assertThat(UserExecutionData.fold(file)).isFalse();
    assertThat(file).hasBinaryContent(once);
  }

  @Test
  void aDamagedFileIsUntouched() throws IOException {
    append(window("j1", 1, "host-a", "x.T"), 100, 110, Map.of("A", "10"));
    byte[] whole = Files.readAllBytes(file);
    byte[] unknown = Arrays.copyOf(whole, whole.length + 1);
    unknown[whole.length] = 0x55;

    untouched(Arrays.copyOf(whole, whole.length - 1));
    untouched(unknown);
    untouched("no execution data".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aWindowThatIsNoneLeavesTheFileUntouched() throws IOException {
    append("foretest/broken", 100, 110, Map.of("A", "10"));

    untouched(Files.readAllBytes(file));
  }

  @Test
  void aNumberOfProbesThatNoClassHasLeavesTheFileUntouched() throws IOException {
    append(window("j1", 1, "host-a"), 100, 110, Map.of());
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      // A class of id 0 and name "" with as many probes as an int can count.
      out.write(new byte[] {0x11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, -1, -1, 7});
    }

    untouched(Files.readAllBytes(file));
  }

  @Test
  void aLockedFileIsUntouched() throws IOException {
    append(window("j1", 1, "host-a"), 100, 110, Map.of("A", "10"));
    byte[] before = Files.readAllBytes(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.lock();

      assertThatThrownBy(() -> UserExecutionData.fold(file, 2))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("locked");
    }
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void aFileThatIsMissingIsNotMade() {
    assertThatThrownBy(() -> UserExecutionData.fold(file)).isInstanceOf(NoSuchFileException.class);
    assertThat(file).doesNotExist();
  }

  private void untouched(byte[] content) throws IOException {
    Files.write(file, content);
    assertThatThrownBy(() -> UserExecutionData.fold(file)).isInstanceOf(IOException.class);
    assertThat(file).hasBinaryContent(content);
  }

  private static String window(String jvm, long sequence, String original, String... classes) {
    return new CoverageWindow(jvm, sequence, original, List.of(classes)).sessionId();
  }

  /** Appends a stream as an agent does; probes are written as ones and zeros. */
  private void append(String id, long start, long dump, Map<String, String> probes)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ExecutionDataWriter out = new ExecutionDataWriter(bytes);
    out.visitSessionInfo(new SessionInfo(id, start, dump));
    probes.forEach((name, hits) -> out.visitClassExecution(execution(name, hits)));
    out.flush();
    Files.write(file, bytes.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static ExecutionData execution(String name, String hits) {
    boolean[] probes = new boolean[hits.length()];
    for (int i = 0; i < probes.length; i++) {
      probes[i] = hits.charAt(i) == '1';
    }
    return new ExecutionData(name.hashCode(), name, probes);
  }

  private List<String> sessions() throws IOException {
    return loaded().getSessionInfoStore().getInfos().stream()
        .map(s -> s.getId() + " " + s.getStartTimeStamp() + "-" + s.getDumpTimeStamp())
        .toList();
  }

  private Map<String, String> probes() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (ExecutionData data : loaded().getExecutionDataStore().getContents()) {
      StringBuilder hits = new StringBuilder();
      for (boolean hit : data.getProbes()) {
        hits.append(hit ? '1' : '0');
      }
      all.put(data.getName(), hits.toString());
    }
    return all;
  }

  private ExecFileLoader loaded() throws IOException {
    ExecFileLoader loader = new ExecFileLoader();
    loader.load(file.toFile());
    return loader;
  }
}

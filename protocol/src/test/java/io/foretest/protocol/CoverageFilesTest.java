package io.foretest.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageFilesTest {
  @TempDir Path directory = Path.of("");

  @Test
  void aWindowIsReadAsItWasWritten() throws FormatException {
    CoverageWindow window =
        new CoverageWindow("a1-b2", 7, "host-1f/2 x", List.of("a.B$C", "näh/t,x", "a.B$C"));

    CoverageWindow read = CoverageWindow.parse(window.sessionId());

    assertThat(window.sessionId()).startsWith("foretest/a1-b2/7/host-1f%2F2+x/a.B%24C,n");
    assertThat(read.jvmId()).isEqualTo("a1-b2");
    assertThat(read.sequence()).isEqualTo(7);
    assertThat(read.originalSessionId()).isEqualTo("host-1f/2 x");
    assertThat(read.classes()).containsExactly("a.B$C", "näh/t,x");
  }

  @Test
  void aWindowWithoutClassesIsReadAsItWasWritten() throws FormatException {
    String id = new CoverageWindow("j", 1, "", List.of()).sessionId();

    assertThat(id).isEqualTo("foretest/j/1//");
    assertThat(CoverageWindow.parse(id).classes()).isEmpty();
    assertThat(CoverageWindow.parse(id).originalSessionId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host-1",
        "foretest/j/1/o",
        "foretest/j/1/o/a/b",
        "foretest/j/0/o/a",
        "foretest/j/x/o/a",
        "foretest/j/1/o/a,,b",
        "foretest/j/1/o/%zz"
      })
  void whatIsNoWindowIsRefusedByItsId(String id) {
    assertThatThrownBy(() -> CoverageWindow.parse(id))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(id);
  }

  @Test
  void onlyAWindowIsTakenForOne() {
    assertThat(CoverageWindow.isWindow("foretest/j/1/o/a")).isTrue();
    assertThat(CoverageWindow.isWindow("foretest-host-1f")).isFalse();
  }

  @Test
  void anAgentIsReadAsItWasWritten() throws IOException {
    Path file = directory.resolve("a.agent");
    new CoverageAgent("/a b/j.exec", "*", "org.x.*:org.y.?", "sun.*").write(file);

    CoverageAgent read = CoverageAgent.read(file);

    assertThat(read.destFile()).contains("/a b/j.exec");
    assertThat(read.includes()).isEqualTo("*");
    assertThat(read.excludes()).isEqualTo("org.x.*:org.y.?");
    assertThat(read.excludedLoaders()).isEqualTo("sun.*");
  }

  @Test
  void anAgentWithoutAFileHasNone() throws IOException {
    Path file = directory.resolve("a.agent");
    new CoverageAgent("", "*", "", "").write(file);

    assertThat(CoverageAgent.read(file).destFile()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "foretest-agent\t1\n",
        "foretest-agent\t1\nagent\t/a\t*\t\n",
        "foretest-agent\t1\nagent\t/a\t*\t\tx",
        "foretest-agent\t1\nother\t/a\t*\t\tx\n",
        "foretest-plan\t1\nagent\t/a\t*\t\tx\n"
      })
  void aDamagedDescriptionOfAnAgentIsRefusedByItsFile(String text) throws IOException {
    Path file = directory.resolve("a.agent");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> CoverageAgent.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("a.agent");
  }

  private static CoverageEnd.Sum sum(String text) {
    CoverageEnd.Sum sum = new CoverageEnd.Sum();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sum.add(bytes, 0, bytes.length);
    return sum;
  }

  @Test
  void anEndMarkAcceptsTheBytesThatItWasWrittenForAndNoOthers() throws IOException {
    Path file = directory.resolve("a.end");
    CoverageEnd.Sum parts = sum("win");
    parts.add("xdowsx".getBytes(StandardCharsets.UTF_8), 1, 4);
    parts.end().write(file);

    CoverageEnd end = CoverageEnd.read(file);

    end.require(sum("windows"));
    assertThatThrownBy(() -> end.require(sum("window")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("7 bytes and it has 6");
    assertThatThrownBy(() -> end.require(sum("Windows")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("not those");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "foretest-coverage-end\t1\n",
        "foretest-coverage-end\t1\nend\t7\n",
        "foretest-coverage-end\t1\nend\t7\t12",
        "foretest-coverage-end\t1\nend\t-7\t12\n",
        "foretest-coverage-end\t1\nend\t7\t4294967296\n",
        "foretest-coverage-end\t1\nother\t7\t12\n",
        "foretest-coverage-end\t1\nend\t7\t12\nend\t7\t12\n",
        "foretest-agent\t1\nend\t7\t12\n"
      })
  void aDamagedEndMarkIsRefusedByItsFile(String text) throws IOException {
    Path file = directory.resolve("a.end");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> CoverageEnd.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("a.end");
  }
}

package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestContentTest {
  private static final String HEAD = "Manifest-Version: 1.0\nExport-Package: a.b;version=\"2\"\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bnd-LastModified: 1790000000000\n",
        "Build-Jdk-Spec: 21\n",
        "built-by: dana\n",
        "Originally-Created-By: Apache Maven Bundle Plugin 5.1.9\n"
      })
  void whenAndByWhomItWasWrittenIsNoChange(String line) {
    assertThat(digest(HEAD + line)).isEqualTo(digest(HEAD));
  }

  @Test
  void theOrderIsNoChange() {
    assertThat(digest("Manifest-Version: 1.0\nB: 2\nA: 1\n"))
        .isEqualTo(digest("Manifest-Version: 1.0\nA: 1\nB: 2\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Manifest-Version: 1.0\nExport-Package: a.b;version=\"3\"\n",
        "Manifest-Version: 1.0\n",
        HEAD + "Premain-Class: a.B\n",
        HEAD + "\nName: a/b/\nSealed: true\n"
      })
  void whatItSaysOfTheCodeIs(String other) {
    assertThat(digest(other)).isNotEqualTo(digest(HEAD));
  }

  @Test
  void ofOneThatCannotBeReadEachByteCounts() {
    assertThat(digest("no manifest\nat all")).isNotEqualTo(digest("no manifest\nat all!"));
  }

  /** A manifest elsewhere is a file as any other. */
  @Test
  void onlyTheManifestOfTheOutputIsReadThisWay() {
    byte[] one = bytes(HEAD + "Tool: a\n");
    byte[] other = bytes(HEAD + "Tool: b\n");

    assertThat(FileDigests.of("g:m", "data/MANIFEST.MF", false, one))
        .isNotEqualTo(FileDigests.of("g:m", "data/MANIFEST.MF", false, other));
  }

  private static Map<String, Long> digest(String manifest) {
    return FileDigests.of("g:m", "META-INF/MANIFEST.MF", false, bytes(manifest)).members();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

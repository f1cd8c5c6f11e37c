package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StampedPropertiesTest {
  private static final String BUILD_INFO = "META-INF/build-info.properties";

  @Test
  void whenTheBuildRanIsNoChange() {
    assertThat(digest(BUILD_INFO, "#Sat Nov 28\nbuild.time=2026-11-28\nbuild.version=1\n"))
        .isEqualTo(digest(BUILD_INFO, "#Sun Nov 29\nbuild.version=1\nbuild.time=2026-11-29\n"));
  }

  @Test
  void whatElseTheBuildSaysOfItselfIs() {
    assertThat(digest(BUILD_INFO, "build.time=1\nbuild.version=1\n"))
        .isNotEqualTo(digest(BUILD_INFO, "build.time=1\nbuild.version=2\n"));
  }

  @Test
  void theCommitIsNoChangeAndOtherPropertiesBesideItAre() {
    String one = digest("git.properties", "git.commit.id=a\ngit.branch=main\n").toString();

    assertThat(digest("git.properties", "git.commit.id=b\ngit.branch=x\n")).hasToString(one);
    assertThat(digest("git.properties", "git.commit.id=a\nmode=fast\n").toString())
        .isNotEqualTo(one);
  }

  @Test
  void ofOneThatCannotBeReadEachByteCounts() {
    assertThat(digest("git.properties", "git.id=\\u00zz1"))
        .isNotEqualTo(digest("git.properties", "git.id=\\u00zz2"));
  }

  @Test
  void aFileOfThatNameElsewhereIsOneAsAnyOther() {
    assertThat(digest("data/git.properties", "git.commit.id=a"))
        .isNotEqualTo(digest("data/git.properties", "git.commit.id=b"));
  }

  private static Map<String, Long> digest(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return FileDigests.of("g:m", path, false, bytes).members();
  }
}

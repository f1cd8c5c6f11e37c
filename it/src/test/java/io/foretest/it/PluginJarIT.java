package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What a build that has the plugin in its pom gets: docs/decisions/0009-carried-jgit.md. */
class PluginJarIT {
  private static final String PLUGIN = "foretest-maven-plugin";

  @Test
  void carriesJGitAndWhatOnlyJGitNeedsWithItsLicence() throws IOException {
    assertThat(entries())
        .contains(
            "org/eclipse/jgit/lib/Repository.class",
            "org/eclipse/jgit/internal/JGitText.properties",
            "com/googlecode/javaewah/EWAHCompressedBitmap.class",
            "org/apache/commons/codec/binary/Base64.class",
            "META-INF/licenses/jgit.txt");
  }

  @Test
  void isNotSigned() throws IOException {
    assertThat(entries())
        .contains("META-INF/maven/plugin.xml")
        .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)"));
    try (JarFile jar = new JarFile(OuterBuild.installed(PLUGIN, "jar").toFile())) {
      assertThat(jar.getManifest().getEntries()).isEmpty();
    }
  }

  @Test
  void itsPomAsksForNothingThatItCarries() throws IOException {
    String pom = Files.readString(OuterBuild.installed(PLUGIN, "pom"));
    String dependencies =
        pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("</dependencies>"))
            .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
    assertThat(dependencies)
        .contains("foretest-selection")
        .doesNotContain("jgit", "JavaEWAH", "commons-codec");
    assertThat(pom)
        .containsPattern("(?s)<exclusion>[^/]*<artifactId>org.eclipse.jgit</artifactId>");
  }

  private static List<String> entries() throws IOException {
    try (JarFile jar = new JarFile(OuterBuild.installed(PLUGIN, "jar").toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }
}

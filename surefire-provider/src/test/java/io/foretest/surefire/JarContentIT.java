package io.foretest.surefire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What is on the user's test class path with the published jar. */
class JarContentIT {
  private static final int JAVA_8 = 52;
  private static final int KILOBYTE = 1024;

  private final Path jar = Path.of(System.getProperty("foretest.jar"));

  @Test
  void itRegistersOneProviderAndNoneOfSurefires() throws IOException {
    assertThat(names())
        .filteredOn(name -> name.startsWith("META-INF/services/"))
        .filteredOn(name -> !name.endsWith("/"))
        .containsExactly(
            "META-INF/services/org.apache.maven.surefire.api.provider.SurefireProvider");
    assertThat(
            new String(
                bytes("META-INF/services/org.apache.maven.surefire.api.provider.SurefireProvider"),
                UTF_8))
        .isEqualTo(ForetestProvider.class.getName() + "\n");
  }

  @Test
  void everyClassIsInOurPackage() throws IOException {
    assertThat(classes()).allMatch(name -> name.startsWith("io/foretest/surefire/"));
  }

  @Test
  void itCarriesThreeBases() throws IOException {
    assertThat(classes())
        .contains(
            "io/foretest/surefire/base32/JUnitPlatformProvider.class",
            "io/foretest/surefire/base35/JUnitPlatformProvider.class",
            "io/foretest/surefire/base36/JUnitPlatformProvider.class");
  }

  @Test
  void nothingNamesAPlaceBeforeRelocation() throws IOException {
    for (String name : classes()) {
      assertThat(new String(bytes(name), ISO_8859_1))
          .as(name)
          .doesNotContain(
              "org/apache/maven/surefire/junitplatform",
              "org/apache/maven/surefire/report",
              "io/foretest/protocol");
    }
  }

  @Test
  void everyClassRunsOnJava8() throws IOException {
    for (String name : classes()) {
      assertThat(majorVersion(name)).as(name).isLessThanOrEqualTo(JAVA_8);
    }
  }

  @Test
  void itSaysWhoseCodeItCarries() throws IOException {
    assertThat(new String(bytes("META-INF/NOTICE"), UTF_8))
        .contains("The Apache Software Foundation", "3.2.5, 3.5.6 and 3.6.1");
    assertThat(new String(bytes("META-INF/LICENSE"), UTF_8)).contains("Apache License");
  }

  @Test
  void itStaysSmall() throws IOException {
    assertThat(Files.size(jar)).isLessThan(300L * KILOBYTE);
  }

  private List<String> classes() throws IOException {
    return names().stream().filter(name -> name.endsWith(".class")).toList();
  }

  private List<String> names() throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return Collections.list(file.entries()).stream().map(JarEntry::getName).toList();
    }
  }

  private int majorVersion(String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        DataInputStream in = new DataInputStream(file.getInputStream(file.getEntry(name)))) {
      in.readInt();
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
  }

  private byte[] bytes(String name) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        InputStream in = file.getInputStream(file.getEntry(name))) {
      return in.readAllBytes();
    }
  }
}

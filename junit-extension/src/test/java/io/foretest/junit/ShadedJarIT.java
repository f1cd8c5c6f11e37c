package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What users put on their test class path. */
class ShadedJarIT {
  private static final int JAVA_8 = 52;

  private JarFile jar;

  @BeforeEach
  void open() throws IOException {
    jar = new JarFile(System.getProperty("extension.jar"));
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void allItsClassesAreOurOwnAndTheProtocolIsRelocated() {
    assertThat(names(".class"))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("io/foretest/junit/"))
        .contains("io/foretest/junit/protocol/JournalWriter.class");
  }

  @Test
  void allItsClassesRunOnJava8() throws IOException {
    for (String name : names(".class")) {
      try (DataInputStream in = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
        in.readInt();
        in.readUnsignedShort();
        assertThat(in.readUnsignedShort()).as(name).isEqualTo(JAVA_8);
      }
    }
  }

  @Test
  void itsServicesNameClassesThatAreInIt() throws IOException {
    List<String> services =
        jar.stream()
            .map(JarEntry::getName)
            .filter(name -> name.matches("META-INF/services/.+"))
            .collect(Collectors.toList());

    assertThat(services)
        .containsExactlyInAnyOrder(
            "META-INF/services/org.junit.platform.launcher.LauncherSessionListener",
            "META-INF/services/org.junit.platform.launcher.TestExecutionListener",
            "META-INF/services/org.junit.platform.launcher.PostDiscoveryFilter");
    for (String service : services) {
      String provider = read(service).trim();
      assertThat(names(".class")).contains(provider.replace('.', '/') + ".class");
    }
  }

  @Test
  void itBringsNoDependencyAlong() throws Exception {
    Document pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of(System.getProperty("extension.pom")).toFile());
    NodeList dependencies = pom.getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      assertThat(dependencies.item(i).getTextContent()).containsPattern("provided|test");
    }
    assertThat(pom.getElementsByTagName("parent").getLength()).isEqualTo(1);
  }

  private List<String> names(String ending) {
    return jar.stream()
        .map(JarEntry::getName)
        .filter(name -> name.endsWith(ending))
        .collect(Collectors.toList());
  }

  private String read(String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

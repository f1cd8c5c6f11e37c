package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderJarsTest {
  private static final String SERVICES = "META-INF/services/";

  @TempDir Path directory;

  @Test
  void aJarThatRegistersAProviderIsOne() throws IOException {
    String service = SERVICES + "org.apache.maven.surefire.api.provider.SurefireProvider";

    assertThat(ProviderJars.registers(jar(service))).isTrue();
  }

  @Test
  void aJarWithAnotherServiceIsNone() throws IOException {
    String service = SERVICES + "org.junit.platform.launcher.TestExecutionListener";

    assertThat(ProviderJars.registers(jar(service))).isFalse();
  }

  private Path jar(String entry) throws IOException {
    Path jar = directory.resolve("added.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write("com.acme.Named".getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    return jar;
  }
}

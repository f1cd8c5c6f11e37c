package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.protocol.JacocoArgument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmArgumentsTest {
  @TempDir Path directory;

  @Test
  void blanksSeparateOutsideQuotes() {
    assertThat(JvmArguments.split("  -Xmx1g -Da='b c'\t\"-Dd=e 'f'\" -Dempty='' ").all())
        .containsExactly("-Xmx1g", "-Da=b c", "-Dd=e 'f'", "-Dempty=");
    assertThat(JvmArguments.split(" ").all()).isEmpty();
  }

  @Test
  void whatIsQuotedIsOneArgumentAgain() {
    for (String argument :
        new String[] {"-javaagent:/a b/c.jar=d=e,f=*:g", "-Da=it's", "-D\"a\""}) {
      assertThat(JvmArguments.split(JvmArguments.quoted(argument)).all()).containsExactly(argument);
    }
    assertThatThrownBy(() -> JvmArguments.quoted("'\""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAgentOfJaCoCoIsKnownByItsJarWhateverTheJarsName() throws IOException {
    agent("coverage tool.jar", "org.jacoco.agent.rt.internal_1.PreMain");
    agent("jacoco.jar", "org.example.Agent");
    Files.writeString(directory.resolve("broken.jar"), "no jar");

    JvmArguments arguments =
        JvmArguments.split(
            "-javaagent:jacoco.jar -javaagent:broken.jar -javaagent:missing.jar"
                + " '-javaagent:coverage tool.jar=append=false'");

    assertThat(arguments.jacoco(directory))
        .extracting(JacocoArgument::jar)
        .containsExactly(Path.of("coverage tool.jar"));
  }

  @Test
  void aFileOfArgumentsIsSeen() {
    assertThat(JvmArguments.split("-Xmx1g @more.txt").namesFile()).isTrue();
    assertThat(JvmArguments.split("-Dmail=a@b").namesFile()).isFalse();
  }

  private void agent(String name, String premain) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", premain);
    new JarOutputStream(Files.newOutputStream(directory.resolve(name)), manifest).close();
  }
}

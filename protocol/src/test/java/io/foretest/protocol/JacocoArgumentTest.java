package io.foretest.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JacocoArgumentTest {
  private static final Path DIRECTORY = Path.of("").toAbsolutePath();

  @Test
  void withoutOptionsTheDefaultsOfJaCoCoHold() {
    JacocoArgument argument = JacocoArgument.parse("-javaagent:lib/agent.jar").orElseThrow();
    CoverageAgent agent = argument.agent(DIRECTORY);

    assertThat(argument.jar()).isEqualTo(Path.of("lib/agent.jar"));
    assertThat(argument.obstacle()).isEmpty();
    assertThat(agent.destFile()).contains(DIRECTORY.resolve("jacoco.exec").toString());
    assertThat(agent.includes()).isEqualTo("*");
    assertThat(agent.excludes()).isEmpty();
    assertThat(agent.excludedLoaders()).isEqualTo("sun.reflect.DelegatingClassLoader");
  }

  @Test
  void optionsMayHoldCommasAndSigns() {
    CoverageAgent agent =
        JacocoArgument.parse(
                "-javaagent:/a b/agent.jar=destfile=target/x,y z.exec,includes=org.a.*:org.b.?,"
                    + "excludes=*Gen*,exclclassloader=a:b")
            .orElseThrow()
            .agent(DIRECTORY);

    assertThat(agent.destFile()).contains(DIRECTORY.resolve("target/x,y z.exec").toString());
    assertThat(agent.includes()).isEqualTo("org.a.*:org.b.?");
    assertThat(agent.excludes()).isEqualTo("*Gen*");
    assertThat(agent.excludedLoaders()).isEqualTo("a:b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "output=tcpserver",
        "output=tcpclient",
        "output=none",
        "append=false",
        "dumponexit=false",
        "jmx=true"
      })
  void anAgentWhoseDataSomebodyElseTakesIsNotShared(String option) {
    assertThat(JacocoArgument.parse("-javaagent:a.jar=destfile=a," + option))
        .hasValueSatisfying(a -> assertThat(a.obstacle()).contains("has " + option));
  }

  @Test
  void ourOwnAgentWritesNoFileAndIsOurs() {
    JacocoArgument own =
        JacocoArgument.parse("-javaagent:a.jar=output=none,sessionid=foretest").orElseThrow();

    assertThat(own.obstacle()).isEmpty();
    assertThat(own.agent(DIRECTORY).destFile()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-Xmx1g", "-agentlib:jdwp=server=y", "javaagent:a.jar"})
  void otherArgumentsStartNoAgent(String argument) {
    assertThat(JacocoArgument.parse(argument)).isEmpty();
  }
}

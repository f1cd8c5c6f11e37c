package io.foretest.training.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectsTest {
  private static Bug bug(String repo, String test) {
    return new Bug("id", repo, List.of("a/B.java"), List.of(new Bug.Tested(test, true, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "apache/commons-cli, defects4j/Cli, true",
    "jhy/jsoup, defects4j/Jsoup, true",
    "FasterXML/jackson-databind, defects4j/JacksonDatabind, true",
    "google/gson, defects4j/Gson, true",
    "google/closure-compiler, defects4j/Closure, true",
    "stellar/java-stellar-sdk, awslabs/aws-java-nio-spi-for-s3, false",
    "google/gson, google/guava, false"
  })
  void oneProjectUnderTwoNamesIsKnownByItsWords(String one, String other, boolean same) {
    Projects projects = new Projects(List.of(bug(one, "a.T"), bug(other, "b.T")));
    assertThat(projects.same(one, other)).isEqualTo(same);
    assertThat(projects.same(other, one)).isEqualTo(same);
  }

  @Test
  void oneProjectUnderTwoNamesIsKnownByItsTests() {
    Bug one = bug("jfree/jfreechart", "org.jfree.T");
    Bug other = bug("defects4j/Chart", "org.jfree.T");
    assertThat(new Projects(List.of(one, other)).others("jfree/jfreechart")).isEmpty();
  }
}

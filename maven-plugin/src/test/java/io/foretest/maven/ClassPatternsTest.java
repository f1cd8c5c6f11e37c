package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPatternsTest {
  @ParameterizedTest
  @CsvSource({
    "**/*Test.java,a/b/OneTest.java,true",
    "**/*Test.java,OneTest.java,true",
    "**/*Test.java,a/OneTests.java,false",
    "**/Test*.java,a/TestOne.java,true",
    "*Test,a/b/OneTest.java,true",
    "a.b.*Test,a/b/OneTest.java,true",
    "a/*Test.java,a/b/OneTest.java,false",
    "a/**,a/b/OneTest.java,true",
    "**/On?Test.class,a/OneTest.java,true"
  })
  void patternsMatchAsSurefiresDo(String pattern, String path, boolean matches) {
    assertThat(ClassPatterns.of(List.of(pattern)).get(0).matcher(path).matches())
        .isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({"%regex[.*Test],false", "ATest#method,false", "!ATest,false", "**/*Test.java,true"})
  void whatIsNoPlainPatternIsToldApart(String pattern, boolean plain) {
    assertThat(ClassPatterns.plain(List.of("**/*Test.java", pattern))).isEqualTo(plain);
  }
}

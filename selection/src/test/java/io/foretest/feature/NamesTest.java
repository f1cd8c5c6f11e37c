package io.foretest.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "a.b.FooTest, a.b.Foo",
    "a.FooTests, a.Foo",
    "a.TestFoo, a.Foo",
    "a.FooIT, a.Foo",
    "a.FooITCase, a.Foo",
    "a.FooTestCase, a.Foo",
    "a.Testing, a.Testing",
    "a.Test, a.Test",
    "FooTest, Foo",
    "a.Foo, a.Foo"
  })
  void theSubjectIsTheNameWithoutItsTestAffix(String test, String subject) {
    assertThat(Names.subject(test)).isEqualTo(subject);
  }

  @Test
  void thePathBelowTheSourceRootStartsWithThePackage() {
    assertThat(Names.belowSourceRoot("core/src/main/java/a/B.java")).isEqualTo("a/B.java");
    assertThat(Names.belowSourceRoot("src/test/resources/a/b.txt")).isEqualTo("a/b.txt");
    assertThat(Names.belowSourceRoot("docs/index.md")).isEqualTo("docs/index.md");
  }

  @Test
  void theModuleDirectoryLiesAboveSrc() {
    assertThat(Names.moduleDirectory("x/core/src/main/java/a/B.java")).isEqualTo("x/core");
    assertThat(Names.moduleDirectory("src/main/java/a/B.java")).isEmpty();
    assertThat(Names.moduleDirectory("core/pom.xml")).isEqualTo("core");
    assertThat(Names.moduleDirectory("")).isEmpty();
  }
}

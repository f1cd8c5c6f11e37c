package io.foretest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestPatternTest {
  @ParameterizedTest
  @CsvSource({
    "**/Foo*Test, a.b.FooBarTest",
    "**/Foo*Test, FooTest",
    "Foo*Test, a.b.FooBarTest",
    "FooTest, a.FooTest",
    "a.b.FooTest, a.b.FooTest",
    "a/b/FooTest.java, a.b.FooTest",
    "a\\b\\FooTest.class, a.b.FooTest",
    "a.*.FooTest, a.b.FooTest",
    "a.**.FooTest, a.FooTest",
    "a.**.FooTest, a.b.c.FooTest",
    "a.**, a.b.c.FooTest",
    "Foo?Test, FooXTest",
    "**, a.b.C",
    "*IT, a.SmokeIT",
    "**/a*b*c, x.aXbYbZc"
  })
  void aPatternNamesClassesOfItsForm(String pattern, String className) {
    assertThat(TestPattern.of(pattern).matches(className)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "**/Foo*Test, a.MyFooTest",
    "FooTest, a.MyFooTest",
    "a.FooTest, a.b.FooTest",
    "a.FooTest, x.a.FooTest",
    "a.*.FooTest, a.FooTest",
    "a.**.FooTest, ab.FooTest",
    "a.*, a.b.C",
    "Foo?Test, FooTest",
    "a.**, ab.FooTest",
    "**/a*b*c, x.aXcYb"
  })
  void otherClassesAreNotNamed(String pattern, String className) {
    assertThat(TestPattern.of(pattern).matches(className)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ".java", "FooTest#adds"})
  void whatNamesNoClassIsRefusedWithItsText(String text) {
    assertThatThrownBy(() -> TestPattern.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text + "\"");
  }

  @Test
  void manyStarsAgainstALongNameEndSoon() {
    TestPattern pattern = TestPattern.of("*a".repeat(400) + "b");

    assertThat(pattern.matches("a".repeat(100_000))).isFalse();
  }
}

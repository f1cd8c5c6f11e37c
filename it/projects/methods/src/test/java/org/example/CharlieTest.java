package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharlieTest extends Inherited {
  @ParameterizedTest
  @ValueSource(strings = {"C d", "D c"})
  void slug(String text) {
    assertEquals(text.toLowerCase().charAt(0) + "-" + text.charAt(2), Slug.of(text));
  }

  @Test
  void mirror() {
    assertEquals("dc", Mirror.of("cd"));
  }

  @RepeatedTest(2)
  void initials() {
    assertEquals("cd", Initials.of("cc def"));
  }

  @TestFactory
  List<DynamicTest> vowels() {
    return List.of(
        DynamicTest.dynamicTest("one", () -> assertEquals(1, Vowels.in("a"))),
        DynamicTest.dynamicTest("none", () -> assertEquals(0, Vowels.in("c"))));
  }
}

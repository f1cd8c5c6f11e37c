package org.example.toolbox.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void fillsInValues() {
    Template template = new Template("Dear ${name}, you owe ${ sum }.");
    assertEquals(
        "Dear Ada, you owe 3.", template.render(Map.of("name", "Ada", "sum", "3")));
  }

  @Test
  void textWithoutPlaceholdersStays() {
    assertEquals("cost: $5 {x}", new Template("cost: $5 {x}").render(Map.of()));
  }

  @Test
  void namesTheMissingValue() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> new Template("${who}").render(Map.of()));
    assertEquals("no value for placeholder 'who'", e.getMessage());
  }

  @Test
  void anOpenPlaceholderIsAnError() {
    assertThrows(IllegalStateException.class, () -> new Template("${who").render(Map.of()));
  }
}

package org.example.toolbox.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void readsNestedValues() {
    assertEquals(
        Map.of("a", List.of(1.0, true, "x"), "b", Map.of()),
        Json.parse(" { \"a\" : [1, true, \"x\"] , \"b\": {} } "));
    assertNull(Json.parse("null"));
    assertEquals(-1.5e3, Json.parse("-1.5e3"));
  }

  @Test
  void readsEscapes() {
    assertEquals("a\"b\\c\nA", Json.parse("\"a\\\"b\\\\c\\n\\u0041\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[1", "{\"a\"}", "[1 2]", "tru", "1 x", "{\"a\":}"})
  void refuses(String text) {
    assertThrows(IllegalArgumentException.class, () -> Json.parse(text));
  }

  @Test
  void readsALargeDocument() {
    StringBuilder text = new StringBuilder("[0");
    for (int i = 1; i < 20_000; i++) {
      text.append(",{\"id\":").append(i).append(",\"tags\":[\"a\",\"b\"]}");
    }
    List<?> items = (List<?>) Json.parse(text.append(']').toString());
    assertEquals(20_000, items.size());
    assertEquals(Map.of("id", 19_999.0, "tags", List.of("a", "b")), items.get(19_999));
  }
}

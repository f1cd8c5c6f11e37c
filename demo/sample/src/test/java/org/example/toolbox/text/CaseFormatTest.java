package org.example.toolbox.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFormatTest {
  @ParameterizedTest
  @CsvSource({"parseHttpUrl,parse_http_url", "name,name", "aB,a_b"})
  void convertsBothWays(String camel, String snake) {
    assertEquals(snake, CaseFormat.toSnake(camel));
    assertEquals(camel, CaseFormat.toCamel(snake));
  }

  @ParameterizedTest
  @CsvSource({"MAX_VALUE,maxValue", "X,x"})
  void readsConstants(String constant, String camel) {
    assertEquals(camel, CaseFormat.toCamel(constant));
  }
}

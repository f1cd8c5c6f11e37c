package org.example.toolbox.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  @ParameterizedTest
  @CsvSource({
    "1+2*3,7", "(1+2)*3,9", "10-4-3,3", "2^3^2,512", "-2+5,3", "8/4/2,1", "1.5*2,3", "2*-3,-6"
  })
  void evaluates(String text, double value) {
    assertEquals(value, new Expression(text).evaluate(Map.of()), 1e-9);
  }

  @Test
  void readsVariables() {
    assertEquals(11, new Expression("a*b_2+1").evaluate(Map.of("a", 2.0, "b_2", 5.0)), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1+", "(1", "1 2", "nope", "*3"})
  void refuses(String text) {
    assertThrows(
        IllegalArgumentException.class, () -> new Expression(text).evaluate(Map.of()));
  }

  @Test
  void aLongSumIsTheSumOfItsParts() {
    Random random = new Random(3);
    for (int round = 0; round < 40; round++) {
      StringBuilder text = new StringBuilder("0");
      long sum = 0;
      for (int i = 0; i < 400; i++) {
        int a = random.nextInt(100);
        int b = random.nextInt(100);
        text.append("+(").append(a).append('*').append(b).append(')');
        sum += (long) a * b;
      }
      assertEquals(sum, new Expression(text.toString()).evaluate(Map.of()), 1e-6);
    }
  }
}

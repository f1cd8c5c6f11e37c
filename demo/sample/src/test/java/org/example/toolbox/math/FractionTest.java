package org.example.toolbox.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FractionTest {
  private static final Fraction HALF = new Fraction(1, 2);
  private static final Fraction THIRD = new Fraction(1, 3);

  @Test
  void isReducedWithAPositiveDenominator() {
    assertEquals(new Fraction(-2, 3), new Fraction(4, -6));
    assertEquals("-2/3", new Fraction(4, -6).toString());
    assertEquals("4", new Fraction(8, 2).toString());
  }

  @Test
  void calculates() {
    assertEquals(new Fraction(5, 6), HALF.plus(THIRD));
    assertEquals(new Fraction(1, 6), HALF.minus(THIRD));
    assertEquals(new Fraction(1, 6), HALF.times(THIRD));
    assertEquals(new Fraction(3, 2), HALF.dividedBy(THIRD));
  }

  @Test
  void compares() {
    assertTrue(HALF.compareTo(THIRD) > 0);
    assertTrue(new Fraction(-1, 2).compareTo(THIRD) < 0);
  }

  @Test
  void refusesZeroBelow() {
    assertThrows(ArithmeticException.class, () -> new Fraction(1, 0));
    assertThrows(ArithmeticException.class, () -> HALF.dividedBy(Fraction.ZERO));
  }
}

package org.example.toolbox.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PolynomialTest {
  private final Polynomial square = Polynomial.of(1, -2, 3);

  @Test
  void evaluatesExactly() {
    assertEquals(Fraction.of(9), square.at(Fraction.of(2)));
    assertEquals(new Fraction(3, 4), square.at(new Fraction(1, 2)));
    assertEquals(Fraction.ONE, square.at(Fraction.ZERO));
  }

  @Test
  void derives() {
    assertEquals(Fraction.of(10), square.derivative().at(Fraction.of(2)));
    assertEquals(1, square.derivative().degree());
    assertEquals(Fraction.ZERO, Polynomial.of(7).derivative().at(Fraction.ONE));
  }
}

package org.example.toolbox.math;

import java.util.Arrays;

/** A polynomial with exact coefficients, the constant first. */
public final class Polynomial {
  private final Fraction[] coefficients;

  public Polynomial(Fraction... coefficients) {
    this.coefficients = coefficients.clone();
  }

  public static Polynomial of(long... coefficients) {
    return new Polynomial(
        Arrays.stream(coefficients).mapToObj(Fraction::of).toArray(Fraction[]::new));
  }

  /** Value at x, by Horner's rule. */
  public Fraction at(Fraction x) {
    Fraction value = Fraction.ZERO;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      value = value.times(x).plus(coefficients[i]);
    }
    return value;
  }

  public Polynomial derivative() {
    Fraction[] derived = new Fraction[Math.max(1, coefficients.length - 1)];
    derived[0] = Fraction.ZERO;
    for (int i = 1; i < coefficients.length; i++) {
      derived[i - 1] = coefficients[i].times(Fraction.of(i));
    }
    return new Polynomial(derived);
  }

  public int degree() {
    return coefficients.length - 1;
  }
}

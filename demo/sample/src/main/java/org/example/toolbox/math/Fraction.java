package org.example.toolbox.math;

/** An exact fraction, always reduced, with a positive denominator. */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {
  public static final Fraction ZERO = new Fraction(0, 1);
  public static final Fraction ONE = new Fraction(1, 1);

  public Fraction {
    if (denominator == 0) {
      throw new ArithmeticException("division by zero");
    }
    long divisor = Numbers.gcd(numerator, denominator) * Long.signum(denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  public static Fraction of(long whole) {
    return new Fraction(whole, 1);
  }

  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator * other.denominator + other.numerator * denominator,
        denominator * other.denominator);
  }

  public Fraction minus(Fraction other) {
    return plus(other.times(of(-1)));
  }

  public Fraction times(Fraction other) {
    return new Fraction(numerator * other.numerator, denominator * other.denominator);
  }

  public Fraction dividedBy(Fraction other) {
    return new Fraction(numerator * other.denominator, denominator * other.numerator);
  }

  @Override
  public int compareTo(Fraction other) {
    return Long.compare(numerator * other.denominator, other.numerator * denominator);
  }

  @Override
  public String toString() {
    return denominator == 1 ? String.valueOf(numerator) : numerator + "/" + denominator;
  }
}

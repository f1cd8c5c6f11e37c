package io.foretest.protocol;

/**
 * Numbers as a plan holds them, with six digits after the point: what lies below decides nothing,
 * and the shortest text of a double takes many times longer to find.
 */
final class Decimal {
  private static final int DIGITS = 6;
  private static final long ONE = 1_000_000;
  private static final double LARGEST = 1e9;

  private Decimal() {}

  /** The text of a number that is not negative; of a very large one, all of it. */
  static String of(double value) {
    if (!(value < LARGEST)) { // NaN, too
      return Double.toString(value);
    }
    long millionths = Math.round(value * ONE);
    String rest = Long.toString(ONE + millionths % ONE);
    return millionths / ONE + "." + rest.substring(rest.length() - DIGITS);
  }
}

package io.foretest.evidence;

/**
 * What a test's record and a change have in common. NaN where nothing is recorded.
 *
 * @param changedMethods changed methods that the test touches
 * @param changedShare share of the methods that it touches which changed, 0 to 1; NaN where it
 *     touches none
 * @param fewestTouchers the smallest number of other tests that touch one of these methods; NaN
 *     where it touches none that changed
 */
public record Touches(double changedMethods, double changedShare, double fewestTouchers) {
  /** Nothing is recorded. */
  public static final Touches UNKNOWN = new Touches(Double.NaN, Double.NaN, Double.NaN);
}

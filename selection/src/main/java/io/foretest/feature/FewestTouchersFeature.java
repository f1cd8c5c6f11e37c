package io.foretest.feature;

/**
 * Fewest other tests that touch one of the changed methods that this one touches: a lone toucher is
 * the only one who can tell. Missing without a record, and where it touches none.
 */
final class FewestTouchersFeature extends SituationFeature {
  FewestTouchersFeature() {
    super("fewest_touchers");
  }

  @Override
  double value(Situation situation) {
    return situation.candidate().touches().fewestTouchers();
  }
}

package io.foretest.feature;

/** Days since the first recorded run: young tests meet young code. */
final class TestAgeDaysFeature extends SituationFeature {
  TestAgeDaysFeature() {
    super("test_age_days");
  }

  @Override
  double value(Situation situation) {
    return situation
        .past()
        .map(past -> Days.between(past.firstSeenMillis(), situation.timeMillis()))
        .orElse(Double.NaN);
  }
}

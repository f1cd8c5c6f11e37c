package io.foretest.feature;

import io.foretest.history.History;

/**
 * Fresh code breaks, old code stands. Days since a recorded build last changed the test's own
 * source or that of the class it is named after; 0 where this very change touches one of them,
 * missing where no recorded build ever did.
 */
final class DaysSinceLastChangeFeature extends SituationFeature {
  DaysSinceLastChangeFeature() {
    super("days_since_last_change");
  }

  @Override
  double value(Situation situation) {
    if (situation.meeting().testChanged() || situation.meeting().subjectChanged()) {
      return 0;
    }
    long last = lastChangeMillis(situation.history(), situation.candidate().key().className());
    return last < 0 ? Double.NaN : Days.between(last, situation.timeMillis());
  }

  private static long lastChangeMillis(History history, String className) {
    return Math.max(
        history.lastSourceChangeMillis(className),
        history.lastSourceChangeMillis(Names.subject(className)));
  }
}

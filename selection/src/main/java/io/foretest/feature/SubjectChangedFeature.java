package io.foretest.feature;

/**
 * Whether the class that the test is named after changed: its own test is the likeliest to notice.
 */
final class SubjectChangedFeature extends SituationFeature {
  SubjectChangedFeature() {
    super("subject_changed");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().subjectChanged() ? 1 : 0;
  }
}

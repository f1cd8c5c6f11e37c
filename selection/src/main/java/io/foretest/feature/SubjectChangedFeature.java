package io.foretest.feature;

/**
 * Whether the class that the test is named after changed: its own test is the likeliest to notice.
 */
final class SubjectChangedFeature extends SituationFeature {
  static final String NAME = "subject_changed";

  SubjectChangedFeature() {
    super(NAME);
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().subjectChanged() ? 1 : 0;
  }
}

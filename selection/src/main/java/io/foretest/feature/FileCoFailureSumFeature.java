package io.foretest.feature;

/** The same, added up: many weak hints make a strong one. */
final class FileCoFailureSumFeature extends SituationFeature {
  FileCoFailureSumFeature() {
    super("file_cofailure_sum");
  }

  @Override
  double value(Situation situation) {
    return situation.past().isEmpty() ? Double.NaN : situation.meeting().failureWithFileSum();
  }
}

package io.foretest.feature;

/**
 * How often the test failed when a changed file had changed, for the most telling file: what broke
 * it before breaks it again.
 */
final class FileCoFailureFeature extends SituationFeature {
  FileCoFailureFeature() {
    super("file_cofailure");
  }

  @Override
  double value(Situation situation) {
    return situation.past().isEmpty() ? Double.NaN : situation.meeting().failureWithFileMax();
  }
}

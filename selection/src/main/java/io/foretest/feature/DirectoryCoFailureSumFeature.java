package io.foretest.feature;

/**
 * Co-failures with all changed directories, added up: a change of many parts can break a test
 * through any of them.
 */
final class DirectoryCoFailureSumFeature extends SituationFeature {
  DirectoryCoFailureSumFeature() {
    super("directory_cofailure_sum");
  }

  @Override
  double value(Situation situation) {
    return situation.past().isEmpty() ? Double.NaN : situation.meeting().failureWithDirectorySum();
  }
}

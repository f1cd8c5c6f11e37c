package io.foretest.feature;

/**
 * Co-failure with a changed file's directory, which knows about files that are new or rarely
 * change.
 */
final class DirectoryCoFailureFeature extends SituationFeature {
  DirectoryCoFailureFeature() {
    super("directory_cofailure");
  }

  @Override
  double value(Situation situation) {
    return situation.past().isEmpty() ? Double.NaN : situation.meeting().failureWithDirectoryMax();
  }
}

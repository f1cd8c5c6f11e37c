package io.foretest.feature;

/**
 * Some files break the build whenever somebody touches them: share of a changed file's recorded
 * changes with which any test failed, for the riskiest file.
 */
final class FileFailureRateFeature extends SituationFeature {
  FileFailureRateFeature() {
    super("file_failure_rate");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().known() ? situation.riskiestFile() : Double.NaN;
  }
}

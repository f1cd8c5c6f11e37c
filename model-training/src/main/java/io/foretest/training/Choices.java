package io.foretest.training;

import io.foretest.model.Calibration;
import io.foretest.model.Thresholds;
import io.foretest.training.evaluation.Culprits;

/**
 * What is chosen on builds that a model answered about before it knew them.
 *
 * @param thresholds for shares of failing tests
 * @param changeThresholds for shares of breaking changes
 * @param alarm probability from which a test is called failing
 * @param culprits which tests of a failing build are called failing
 */
record Choices(
    Calibration calibration,
    Thresholds thresholds,
    Thresholds changeThresholds,
    double alarm,
    Culprits culprits) {

  static Choices of(Validation validation) {
    Calibration calibration = validation.calibration();
    return new Choices(
        calibration,
        validation.thresholds(calibration),
        validation.changeThresholds(calibration),
        validation.alarm(calibration),
        validation.culprits(calibration));
  }
}

package io.foretest.feature;

/** A change of tests and their data fails in those tests rather than elsewhere. */
final class TestShareFeature extends ChangeFeature {
  TestShareFeature() {
    super("test_share");
  }

  @Override
  double of(ChangeFacts change) {
    return change.testShare();
  }
}

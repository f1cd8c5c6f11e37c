package io.foretest.feature;

/** Documentation and CI settings rarely fail a test. */
final class OtherShareFeature extends ChangeFeature {
  OtherShareFeature() {
    super("other_share");
  }

  @Override
  double of(ChangeFacts change) {
    return change.otherShare();
  }
}

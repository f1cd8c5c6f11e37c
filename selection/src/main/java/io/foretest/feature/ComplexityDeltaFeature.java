package io.foretest.feature;

/** New branches are paths that no test has seen. */
final class ComplexityDeltaFeature extends ChangeFeature {
  ComplexityDeltaFeature() {
    super("complexity_delta");
  }

  @Override
  double of(ChangeFacts change) {
    return change.complexityDelta();
  }
}

package io.foretest.feature;

/** More new code, more chances of a new fault. */
final class LinesAddedFeature extends ChangeFeature {
  LinesAddedFeature() {
    super("lines_added");
  }

  @Override
  double of(ChangeFacts change) {
    return change.linesAdded();
  }
}

package io.foretest.feature;

/** Removed code takes away what somebody may still rely on. */
final class LinesDeletedFeature extends ChangeFeature {
  LinesDeletedFeature() {
    super("lines_deleted");
  }

  @Override
  double of(ChangeFacts change) {
    return change.linesDeleted();
  }
}

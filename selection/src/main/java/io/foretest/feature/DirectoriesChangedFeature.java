package io.foretest.feature;

/** How scattered a change is; scattered ones break more than compact ones of the same size. */
final class DirectoriesChangedFeature extends ChangeFeature {
  DirectoriesChangedFeature() {
    super("directories_changed");
  }

  @Override
  double of(ChangeFacts change) {
    return change.directories();
  }
}

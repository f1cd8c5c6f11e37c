package io.foretest.feature;

/** Wide changes break more tests, in places that their author did not think of. */
final class FilesChangedFeature extends ChangeFeature {
  FilesChangedFeature() {
    super("files_changed");
  }

  @Override
  double of(ChangeFacts change) {
    return change.files();
  }
}

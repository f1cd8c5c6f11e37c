package io.foretest.feature;

/** New files break less than changed ones: nobody depends on them yet. */
final class AddedShareFeature extends ChangeFeature {
  AddedShareFeature() {
    super("added_share");
  }

  @Override
  double of(ChangeFacts change) {
    return change.addedShare();
  }
}

package io.foretest.feature;

/**
 * Mean rarity of the words in the test's name. Where nothing else tells tests apart, those named in
 * the project's common words are about its core, which most changes reach.
 */
final class NameRarityFeature extends SituationFeature {
  NameRarityFeature() {
    super("name_rarity");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().nameRarity();
  }
}

package io.foretest.feature;

/**
 * Tests are named after what they test: cosine of rarity-weighted words of the test's name and the
 * most similar changed file's.
 */
final class NameSimilarityFeature extends SituationFeature {
  NameSimilarityFeature() {
    super("name_similarity");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().nameMax();
  }
}

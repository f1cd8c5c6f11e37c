package io.foretest.feature;

/** Name similarity over all changed files: tells one file of many from the whole change. */
final class NameSimilarityMeanFeature extends SituationFeature {
  NameSimilarityMeanFeature() {
    super("name_similarity_mean");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().nameMean();
  }
}

package io.foretest.feature;

/** Path similarity over all changed files. */
final class PathSimilarityMeanFeature extends SituationFeature {
  PathSimilarityMeanFeature() {
    super("path_similarity_mean");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().pathMean();
  }
}

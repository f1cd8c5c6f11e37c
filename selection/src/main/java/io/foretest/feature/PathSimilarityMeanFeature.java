package io.foretest.feature;

/**
 * Path similarity over all changed files: a change that lies around the test as a whole concerns it
 * more than one that has a single file there.
 */
final class PathSimilarityMeanFeature extends SituationFeature {
  PathSimilarityMeanFeature() {
    super("path_similarity_mean");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().pathMean();
  }
}

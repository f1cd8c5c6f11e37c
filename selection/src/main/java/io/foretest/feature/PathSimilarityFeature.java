package io.foretest.feature;

/** Packages group what belongs together: the same cosine, package and directory words included. */
final class PathSimilarityFeature extends SituationFeature {
  PathSimilarityFeature() {
    super("path_similarity");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().pathMax();
  }
}

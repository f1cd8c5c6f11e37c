package io.foretest.feature;

/** A set of words with weights, for cosines. */
final class WordVector {
  private final int[] words;
  private final float[] weights;
  private final double length;

  /**
   * @param words ascending numbers, each once
   */
  WordVector(int[] words, float[] weights) {
    this.words = words;
    this.weights = weights;
    double squares = 0;
    for (float weight : weights) {
      squares += (double) weight * weight;
    }
    this.length = Math.sqrt(squares);
  }

  /** Mean weight of its words; 0 without words. */
  double meanWeight() {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    return weights.length == 0 ? 0 : sum / weights.length;
  }

  /** Cosine of the angle between two vectors, 0 where one has no weight. */
  double cosine(WordVector other) {
    double product = product(other);
    return product == 0 ? 0 : product / (length * other.length);
  }

  private double product(WordVector other) {
    double sum = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < words.length && theirs < other.words.length) {
      int order = Integer.compare(words[mine], other.words[theirs]);
      if (order == 0) {
        sum += (double) weights[mine] * other.weights[theirs];
      }
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return sum;
  }
}

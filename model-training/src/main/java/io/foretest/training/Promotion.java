package io.foretest.training;

import java.util.List;

/**
 * Whether a new model deserves its place.
 *
 * @param earned whether it is at least as good as everything it was compared with
 * @param reasons one sentence a comparison
 */
public record Promotion(boolean earned, List<String> reasons) {
  public Promotion {
    reasons = List.copyOf(reasons);
  }
}

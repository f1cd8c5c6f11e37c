package io.foretest.training;

import java.util.List;

/**
 * Which model deserves the place.
 *
 * @param reasons one sentence a comparison
 */
public record Promotion(Kept kept, List<String> reasons) {
  public Promotion {
    reasons = List.copyOf(reasons);
  }

  /** Whether the new model is at least as good as everything it was compared with. */
  public boolean earned() {
    return kept == Kept.NEW_MODEL;
  }
}

package io.foretest.change;

import org.jspecify.annotations.Nullable;

/** A baseline, or why there is none: exactly one of the two. */
record Choice(@Nullable Baseline baseline, @Nullable String problem) {
  static Choice of(Baseline baseline) {
    return new Choice(baseline, null);
  }

  static Choice none(String problem) {
    return new Choice(null, problem);
  }
}

package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;

/**
 * Share of events among trials in which each trial weighs half as much as the one {@code halfLife}
 * trials later: {@code Σ w·event / Σ w}.
 */
final class DecayedRate {
  private final double decay;
  private double weight;
  private double events;

  DecayedRate(double halfLife) {
    decay = StrictMath.pow(0.5, 1 / halfLife);
  }

  void add(boolean event) {
    weight = weight * decay + 1;
    events = events * decay + (event ? 1 : 0);
  }

  double value() {
    return weight == 0 ? 0 : events / weight;
  }

  void writeTo(SnapshotOutput out) throws IOException {
    out.real(weight);
    out.real(events);
  }

  void readFrom(SnapshotInput in) throws IOException {
    weight = in.real("a decayed weight", 1 / (1 - decay) + 1);
    events = in.real("a decayed count", weight);
  }
}

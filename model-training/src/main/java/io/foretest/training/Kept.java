package io.foretest.training;

/** Which model a training leaves in use. */
public enum Kept {
  /** The new one: at least as good as everything that it was compared with. */
  NEW_MODEL,
  /** The one that was in use, with the newest past. */
  MODEL_IN_USE,
  /** Decayed failure rates, {@link io.foretest.model.Prior}, as a model without trees. */
  HEURISTIC
}

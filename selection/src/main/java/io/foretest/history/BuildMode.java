package io.foretest.history;

/** What a build ran. */
public enum BuildMode {
  /** Everything, because selection was off. */
  FULL,
  /** Everything, although selection was asked for. */
  FALLBACK,
  /** Everything; the decisions were recorded. */
  SHADOW,
  /** What the plan chose. */
  SELECTED,
  /** What the selection before had skipped. */
  REMAINING,
  /** A part that the user named, or a run outside Maven. */
  PARTIAL
}

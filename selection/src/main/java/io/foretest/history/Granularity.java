package io.foretest.history;

/** What a unit of a history, of a model and of a selection is. */
public enum Granularity {
  /** A top-level test class. */
  CLASS,
  /** A test method; all invocations of a parameterized one are attempts of it. */
  METHOD
}

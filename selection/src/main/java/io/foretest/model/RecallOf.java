package io.foretest.model;

/** What a recall target is a share of. */
public enum RecallOf {
  /** Changes that break something and of which at least one failing test runs: change recall. */
  CHANGES,
  /** Single failing tests: test recall. */
  TESTS
}

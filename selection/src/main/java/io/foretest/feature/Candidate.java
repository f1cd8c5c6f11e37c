package io.foretest.feature;

import io.foretest.evidence.Touches;
import io.foretest.history.TestKey;

/**
 * A test class that could run now.
 *
 * @param key module and class
 * @param sourcePath path of its source from the repository's root, or a best guess; empty where
 *     unknown
 * @param modulePath directory of its module from the repository's root; empty for the root module
 * @param distance as in {@link io.foretest.history.TestResult#distance()}
 * @param touches as in {@link io.foretest.history.TestResult#touches()}
 */
public record Candidate(
    TestKey key, String sourcePath, String modulePath, int distance, Touches touches) {
  /** A test of which no coverage is recorded. */
  public Candidate(TestKey key, String sourcePath, String modulePath, int distance) {
    this(key, sourcePath, modulePath, distance, Touches.UNKNOWN);
  }
}

package io.foretest.evidence;

/**
 * What a test's record says about a change.
 *
 * @param why in words: what it touches that changed, or why nothing is known; for an untouched test
 *     how old its record is
 */
public record TestEvidence(Finding finding, String why, Touches touches) {
  /** What is proven about a test. */
  public enum Finding {
    /** It ran code that changed, or may have. */
    TOUCHES,
    /** All that it ran is recorded, and nothing of it changed. */
    UNTOUCHED,
    /** There is no record to decide by. */
    UNKNOWN
  }

  static TestEvidence unknown(String why) {
    return new TestEvidence(Finding.UNKNOWN, why, Touches.UNKNOWN);
  }
}

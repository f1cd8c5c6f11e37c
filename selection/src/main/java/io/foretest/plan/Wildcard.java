package io.foretest.plan;

import java.util.function.IntPredicate;

/**
 * Matches a sequence against a pattern with stars, each for any number of elements. Only the last
 * star is ever tried again, so no pattern takes longer than its length times the sequence's.
 */
final class Wildcard {
  private Wildcard() {}

  /** Whether one element of the pattern accepts one of the sequence. */
  @FunctionalInterface
  interface Acceptance {
    boolean accepts(int patternIndex, int index);
  }

  static boolean matches(int patternLength, int length, IntPredicate star, Acceptance element) {
    int at = 0;
    int lastStar = -1;
    int resume = 0;
    for (int i = 0; i < length; ) {
      if (at < patternLength && star.test(at)) {
        lastStar = at++;
        resume = i;
      } else if (at < patternLength && element.accepts(at, i)) {
        at++;
        i++;
      } else if (lastStar >= 0) {
        at = lastStar + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    while (at < patternLength && star.test(at)) {
      at++;
    }
    return at == patternLength;
  }
}

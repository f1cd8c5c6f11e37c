package org.example.toolbox.math;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Prime numbers. */
public final class Primes {
  private Primes() {}

  /** Number of primes at or below the limit, by the sieve of Eratosthenes. */
  public static int countUpTo(int limit) {
    BitSet composite = new BitSet(limit + 1);
    int count = 0;
    for (int i = 2; i <= limit; i++) {
      if (!composite.get(i)) {
        count++;
        for (long j = (long) i * i; j <= limit; j += i) {
          composite.set((int) j);
        }
      }
    }
    return count;
  }

  /** Prime factors in ascending order, with repetition. */
  public static List<Long> factors(long number) {
    List<Long> factors = new ArrayList<>();
    long rest = number;
    for (long p = 2; p * p <= rest; p++) {
      while (rest % p == 0) {
        factors.add(p);
        rest /= p;
      }
    }
    if (rest > 1) {
      factors.add(rest);
    }
    return factors;
  }

  /** Fermat's test with a few bases: good enough below 10,000,000. */
  public static boolean isProbablyPrime(long number) {
    if (number < 2) {
      return false;
    }
    for (long base : new long[] {2, 3, 5, 7, 11, 13}) {
      if (number == base) {
        return true;
      }
      if (number % base == 0 || Numbers.powMod(base, number - 1, number) != 1) {
        return false;
      }
    }
    return true;
  }
}

package org.example.toolbox.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrimesTest {
  @Test
  void countsSmallPrimes() {
    assertEquals(0, Primes.countUpTo(1));
    assertEquals(4, Primes.countUpTo(10));
    assertEquals(10, Primes.countUpTo(29));
  }

  @Test
  void countsManyPrimes() {
    assertEquals(664_579, Primes.countUpTo(10_000_000));
  }

  @Test
  void findsFactors() {
    assertEquals(List.of(2L, 2L, 3L, 7L), Primes.factors(84));
    assertEquals(List.of(97L), Primes.factors(97));
    assertEquals(List.of(3L, 3L), Primes.factors(9));
  }

  @Test
  void theFastTestAgreesWithTheFactors() {
    for (long number = 100_000; number < 104_000; number++) {
      assertEquals(Primes.factors(number).size() == 1, Primes.isProbablyPrime(number));
    }
    assertTrue(Primes.isProbablyPrime(13));
    assertFalse(Primes.isProbablyPrime(1));
  }
}

package org.example.toolbox.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void greatestCommonDivisor() {
    assertEquals(6, Numbers.gcd(54, 24));
    assertEquals(5, Numbers.gcd(0, -5));
  }

  @Test
  void leastCommonMultiple() {
    assertEquals(36, Numbers.lcm(12, 18));
    assertEquals(0, Numbers.lcm(0, 3));
    assertEquals(6, Numbers.lcm(-2, 3));
  }

  @Test
  void powersOfAModulus() {
    assertEquals(24, Numbers.powMod(2, 10, 1000));
    assertEquals(1, Numbers.powMod(7, 0, 13));
    assertEquals(1, Numbers.powMod(3, 1_000_000_006, 1_000_000_007));
  }
}

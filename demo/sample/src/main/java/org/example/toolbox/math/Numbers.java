package org.example.toolbox.math;

/** Whole-number helpers. */
public final class Numbers {
  private Numbers() {}

  public static long gcd(long a, long b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  public static long lcm(long a, long b) {
    return a == 0 || b == 0 ? 0 : Math.abs(a / gcd(a, b) * b);
  }

  /** {@code base} to the power of {@code exponent}, modulo {@code modulus} below 2^31. */
  public static long powMod(long base, long exponent, long modulus) {
    long result = 1;
    long factor = base % modulus;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = result * factor % modulus;
      }
      factor = factor * factor % modulus;
    }
    return result;
  }
}

package io.foretest.training.benchmark;

/**
 * The generator MT19937 of Matsumoto and Nishimura (1998), seeded by an array of one number as
 * CPython's {@code random.Random(seed)} does.
 */
final class MersenneTwister {
  private static final int SIZE = 624;
  private static final int SHIFT = 397;
  private static final int MATRIX = 0x9908b0df;
  private static final int UPPER = 0x80000000;
  private static final int LOWER = 0x7fffffff;

  private final int[] state = new int[SIZE];
  private int next = SIZE;

  /**
   * @param seed 0 or more
   */
  MersenneTwister(int seed) {
    fill(19650218);
    mixIn(seed);
    mix();
    state[0] = UPPER;
  }

  /** A whole number of 0 or more and below the bound, all of them equally likely. */
  int below(int bound) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(bound);
    int number = bits(bits);
    while (number >= bound) {
      number = bits(bits);
    }
    return number;
  }

  private int bits(int count) {
    return number() >>> (Integer.SIZE - count);
  }

  private void fill(int seed) {
    state[0] = seed;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
  }

  private void mixIn(int seed) {
    for (int i = 1; i <= SIZE; i++) {
      int at = at(i);
      state[at] = (state[at] ^ ((before(at) ^ (before(at) >>> 30)) * 1664525)) + seed;
      wrap(at);
    }
  }

  private void mix() {
    for (int i = 2; i <= SIZE; i++) {
      int at = at(i);
      state[at] = (state[at] ^ ((before(at) ^ (before(at) >>> 30)) * 1566083941)) - at;
      wrap(at);
    }
  }

  /** Places 1 to 623 and then 1 again: the first is what the last left. */
  private static int at(int i) {
    return (i - 1) % (SIZE - 1) + 1;
  }

  private int before(int at) {
    return state[at - 1];
  }

  private void wrap(int at) {
    if (at == SIZE - 1) {
      state[0] = state[SIZE - 1];
    }
  }

  private int number() {
    if (next == SIZE) {
      twist();
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  private void twist() {
    for (int i = 0; i < SIZE; i++) {
      int y = (state[i] & UPPER) | (state[(i + 1) % SIZE] & LOWER);
      state[i] = state[(i + SHIFT) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : MATRIX);
    }
    next = 0;
  }
}

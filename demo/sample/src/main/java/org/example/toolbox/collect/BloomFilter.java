package org.example.toolbox.collect;

import java.util.BitSet;

/** A set that may say yes to what it does not hold, and never no to what it holds. */
public final class BloomFilter {
  private final BitSet bits = new BitSet();
  private final int size;
  private final int hashes;

  public BloomFilter(int size, int hashes) {
    this.size = size;
    this.hashes = hashes;
  }

  public void add(String item) {
    for (int i = 0; i < hashes; i++) {
      bits.set(slot(item, i));
    }
  }

  public boolean mayContain(String item) {
    for (int i = 0; i < hashes; i++) {
      if (!bits.get(slot(item, i))) {
        return false;
      }
    }
    return true;
  }

  /** Double hashing: the i-th hash is a + i * b. */
  private int slot(String item, int i) {
    int a = mix(item.hashCode());
    int b = mix(a ^ 0x5bd1e995) | 1;
    return Math.floorMod(a + i * b, size);
  }

  private static int mix(int hash) {
    int h = hash * 0xcc9e2d51;
    h ^= h >>> 15;
    h *= 0x1b873593;
    return h ^ h >>> 13;
  }
}

package org.example.toolbox.collect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BloomFilterTest {
  @Test
  void neverForgets() {
    BloomFilter filter = new BloomFilter(400_000, 5);
    for (int i = 0; i < 40_000; i++) {
      filter.add("member" + i);
    }
    for (int i = 0; i < 40_000; i++) {
      assertTrue(filter.mayContain("member" + i));
    }
  }

  @Test
  void isRarelyWrong() {
    BloomFilter filter = new BloomFilter(400_000, 5);
    for (int i = 0; i < 40_000; i++) {
      filter.add("member" + i);
    }
    int wrong = 0;
    for (int i = 0; i < 40_000; i++) {
      wrong += filter.mayContain("stranger" + i) ? 1 : 0;
    }
    assertTrue(wrong < 1200, wrong + " of 40,000 strangers");
  }
}

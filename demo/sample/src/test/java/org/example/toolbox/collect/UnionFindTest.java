package org.example.toolbox.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UnionFindTest {
  @Test
  void joinsSets() {
    UnionFind sets = new UnionFind(5);
    assertTrue(sets.union(0, 1));
    assertTrue(sets.union(3, 4));
    assertTrue(sets.union(1, 4));
    assertFalse(sets.union(0, 3));
    assertEquals(2, sets.sets());
    assertEquals(sets.find(0), sets.find(4));
    assertNotEquals(sets.find(0), sets.find(2));
  }
}

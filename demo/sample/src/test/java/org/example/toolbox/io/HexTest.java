package org.example.toolbox.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HexTest {
  @Test
  void encodes() {
    assertEquals("00ff7f80", Hex.encode(new byte[] {0, -1, 127, -128}));
  }

  @Test
  void whatIsEncodedDecodes() {
    byte[] bytes = new byte[200_000];
    new Random(6).nextBytes(bytes);
    assertArrayEquals(bytes, Hex.decode(Hex.encode(bytes)));
    assertArrayEquals(new byte[] {-85}, Hex.decode("AB"));
  }

  @Test
  void refusesBadText() {
    assertThrows(IllegalArgumentException.class, () -> Hex.decode("abc"));
    assertThrows(IllegalArgumentException.class, () -> Hex.decode("zz"));
  }
}

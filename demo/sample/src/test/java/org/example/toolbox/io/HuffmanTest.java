package org.example.toolbox.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HuffmanTest {
  @Test
  void frequentCharactersGetShortWords() {
    Huffman huffman = new Huffman("aaaaaaaabbbc");
    assertEquals(1, huffman.encode("a").length());
    assertEquals(2, huffman.encode("b").length());
    assertTrue(huffman.encode("aaaaaaaabbbc").length() < 20);
  }

  @Test
  void aSingleCharacterWorks() {
    Huffman huffman = new Huffman("zzz");
    assertEquals("00", huffman.encode("zz"));
    assertEquals("zz", huffman.decode("00"));
  }

  @Test
  void aLongTextReadsBack() {
    Random random = new Random(10);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      text.append((char) ('a' + (int) (Math.abs(random.nextGaussian()) * 5)));
    }
    Huffman huffman = new Huffman(text.toString());
    String bits = huffman.encode(text.toString());
    assertTrue(bits.length() < 5 * text.length());
    assertEquals(text.toString(), huffman.decode(bits));
  }
}

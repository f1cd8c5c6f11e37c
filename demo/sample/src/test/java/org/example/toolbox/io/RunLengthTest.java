package org.example.toolbox.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLengthTest {
  @ParameterizedTest
  @CsvSource({"aaab,3a1b", "x,1x", "zzzzzzzzzzzz,12z", "abab,1a1b1a1b"})
  void encodesAndDecodes(String text, String code) {
    assertEquals(code, RunLength.encode(text));
    assertEquals(text, RunLength.decode(code));
  }
}

package org.example.toolbox.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanTest {
  @ParameterizedTest
  @CsvSource({"1,I", "4,IV", "9,IX", "40,XL", "90,XC", "1994,MCMXCIV", "3999,MMMCMXCIX"})
  void formats(int number, String roman) {
    assertEquals(roman, Roman.format(number));
  }

  @Test
  void everyNumeralReadsBack() {
    for (int number = 1; number <= 3999; number++) {
      assertEquals(number, Roman.parse(Roman.format(number)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"IIII", "VX", "IC", "ABC", "MMMM"})
  void refusesWhatIsNone(String text) {
    assertThrows(IllegalArgumentException.class, () -> Roman.parse(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4000, -1})
  void refusesNumbersOutOfRange(int number) {
    assertThrows(IllegalArgumentException.class, () -> Roman.format(number));
  }
}

package org.example.toolbox.text;

/** Roman numerals from 1 to 3999. */
public final class Roman {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private Roman() {}

  public static String format(int number) {
    if (number < 1 || number > 3999) {
      throw new IllegalArgumentException(number + " has no roman numeral");
    }
    StringBuilder roman = new StringBuilder();
    for (int i = 0; i < VALUES.length; i++) {
      while (number >= VALUES[i]) {
        roman.append(SIGNS[i]);
        number -= VALUES[i];
      }
    }
    return roman.toString();
  }

  public static int parse(String roman) {
    int number = 0;
    int at = 0;
    for (int i = 0; i < VALUES.length; i++) {
      while (roman.startsWith(SIGNS[i], at)) {
        number += VALUES[i];
        at += SIGNS[i].length();
      }
    }
    if (at != roman.length() || !format(number).equals(roman)) {
      throw new IllegalArgumentException("no roman numeral: " + roman);
    }
    return number;
  }
}

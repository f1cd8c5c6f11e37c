package io.foretest.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits names into the words that programmers put them together from. */
final class Words {
  private Words() {}

  /** {@code XMLParser2Test} gives xml, parser, 2, test; anything but letters and digits parts. */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= name.length(); i++) {
      if (i == name.length() || parts(name, i)) {
        add(words, name, start, i);
        start = i;
      }
    }
    return words;
  }

  private static void add(List<String> words, String name, int start, int end) {
    int from = start;
    while (from < end && !Character.isLetterOrDigit(name.charAt(from))) {
      from++;
    }
    if (from < end) {
      words.add(name.substring(from, end).toLowerCase(Locale.ROOT));
    }
  }

  /** Whether a word ends before the character. */
  private static boolean parts(String name, int at) {
    char before = name.charAt(at - 1);
    char here = name.charAt(at);
    if (!Character.isLetterOrDigit(here)) {
      return true;
    }
    if (!Character.isLetterOrDigit(before)) {
      return false;
    }
    if (Character.isDigit(before) != Character.isDigit(here)) {
      return true;
    }
    return Character.isUpperCase(here) && (!Character.isUpperCase(before) || startsWord(name, at));
  }

  /** Whether an upper-case letter among its like starts a word, as P does in XMLParser. */
  private static boolean startsWord(String name, int at) {
    return at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
  }
}

package io.foretest.protocol;

import java.util.ArrayList;
import java.util.List;

/**
 * One record as one line of tab-separated fields. Whatever could end a field or a line, or would
 * not survive UTF-8, is escaped: {@code \t}, {@code \n}, {@code \r}, {@code \0}, {@code \\}, and
 * {@code \}{@code uXXXX} for every other control character, Unicode's line separators and lone
 * surrogates.
 */
public final class Fields {
  private static final String PLAIN_TO_LETTER = "\t\n\r\0\\";
  private static final String LETTERS = "tnr0\\";

  private Fields() {}

  /** The line, without its end, that {@link #split} turns back into the same fields. */
  public static String join(String... fields) {
    StringBuilder line = new StringBuilder(256);
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        line.append('\t');
      }
      appendEscaped(line, fields[i]);
    }
    return line.toString();
  }

  /**
   * The fields of a line.
   *
   * @throws FormatException for a backslash that starts no known escape
   */
  public static List<String> split(String line) throws FormatException {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      fields.add(unescape(line.substring(start, tab)));
      start = tab + 1;
    }
    fields.add(unescape(line.substring(start)));
    return fields;
  }

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    appendEscaped(escaped, text);
    return escaped.toString();
  }

  private static void appendEscaped(StringBuilder line, String text) {
    int plainFrom = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isPlain(text, i)) {
        continue;
      }
      line.append(text, plainFrom, i);
      appendEscape(line, text.charAt(i));
      plainFrom = i + 1;
    }
    line.append(text, plainFrom, text.length());
  }

  private static boolean isPlain(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x7f) {
      return c >= ' ' && c != '\\';
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029';
  }

  private static void appendEscape(StringBuilder line, char c) {
    int known = PLAIN_TO_LETTER.indexOf(c);
    if (known >= 0) {
      line.append('\\').append(LETTERS.charAt(known));
      return;
    }
    line.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      line.append(Character.forDigit(c >> shift & 0xf, 16));
    }
  }

  private static String unescape(String field) throws FormatException {
    int backslash = field.indexOf('\\');
    if (backslash < 0) {
      return field;
    }
    StringBuilder text = new StringBuilder(field.length());
    int i = 0;
    for (; backslash >= 0; backslash = field.indexOf('\\', i)) {
      text.append(field, i, backslash);
      i = appendUnescaped(text, field, backslash + 1);
    }
    return text.append(field, i, field.length()).toString();
  }

  /** Appends what the escape means whose letter stands at {@code i}; returns the place after it. */
  private static int appendUnescaped(StringBuilder text, String field, int i)
      throws FormatException {
    char letter = i < field.length() ? field.charAt(i) : ' ';
    if (letter == 'u') {
      text.append((char) hex(field, i + 1));
      return i + 5;
    }
    int known = LETTERS.indexOf(letter);
    if (known < 0) {
      throw badEscape(field);
    }
    text.append(PLAIN_TO_LETTER.charAt(known));
    return i + 1;
  }

  private static int hex(String field, int from) throws FormatException {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      char c = i < field.length() ? field.charAt(i) : ' ';
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw badEscape(field);
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static FormatException badEscape(String field) {
    return FormatException.of("the field " + Quoted.of(field) + " holds a broken escape");
  }
}

package org.example.toolbox.io;

/** Run-length code: {@code aaab} becomes {@code 3a1b}. */
public final class RunLength {
  private RunLength() {}

  public static String encode(String text) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int end = i;
      while (end < text.length() && text.charAt(end) == text.charAt(i)) {
        end++;
      }
      code.append(end - i).append(text.charAt(i));
      i = end;
    }
    return code.toString();
  }

  public static String decode(String code) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (char c : code.toCharArray()) {
      if (Character.isDigit(c)) {
        count = 10 * count + (c - '0');
      } else {
        text.append(String.valueOf(c).repeat(count));
        count = 0;
      }
    }
    return text.toString();
  }
}

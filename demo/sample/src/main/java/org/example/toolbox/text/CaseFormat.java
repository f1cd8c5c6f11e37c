package org.example.toolbox.text;

import java.util.Locale;

/** Turns names from one convention into another. */
public final class CaseFormat {
  private CaseFormat() {}

  /** {@code parseHttpUrl} becomes {@code parse_http_url}. */
  public static String toSnake(String camel) {
    StringBuilder snake = new StringBuilder();
    for (char c : camel.toCharArray()) {
      if (Character.isUpperCase(c) && snake.length() > 0) {
        snake.append('_');
      }
      snake.append(Character.toLowerCase(c));
    }
    return snake.toString();
  }

  /** {@code parse_http_url} becomes {@code parseHttpUrl}. */
  public static String toCamel(String snake) {
    StringBuilder camel = new StringBuilder();
    for (String word : snake.toLowerCase(Locale.ROOT).split("_")) {
      camel.append(camel.length() == 0 ? word : Strings.capitalize(word));
    }
    return camel.toString();
  }
}

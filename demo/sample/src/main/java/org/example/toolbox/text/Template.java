package org.example.toolbox.text;

import java.util.Map;

/** Text with placeholders such as {@code ${name}}. */
public final class Template {
  private final String text;

  public Template(String text) {
    this.text = text;
  }

  /** Fills in the values; a placeholder without a value is an error. */
  public String render(Map<String, String> values) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalStateException("placeholder without an end at " + open);
      }
      result.append(text, from, open).append(value(values, text.substring(open + 2, close)));
      from = close + 1;
    }
    return result.append(text.substring(from)).toString();
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name.trim());
    if (Strings.isBlank(name) || value == null) {
      throw new IllegalArgumentException("no value for placeholder '" + name + "'");
    }
    return value;
  }
}

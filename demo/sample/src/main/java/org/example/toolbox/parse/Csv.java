package org.example.toolbox.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values with quoted fields, as RFC 4180 describes them. */
public final class Csv {
  private Csv() {}

  public static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        row.add(take(field));
      } else if (c == '\n') {
        row.add(take(field));
        rows.add(row);
        row = new ArrayList<>();
      } else if (c != '\r') {
        field.append(c);
      }
    }
    if (field.length() > 0 || !row.isEmpty()) {
      row.add(take(field));
      rows.add(row);
    }
    return rows;
  }

  public static String format(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Csv::quote).collect(Collectors.joining(",")) + "\n")
        .collect(Collectors.joining());
  }

  private static String quote(String field) {
    boolean special = field.contains(",") || field.contains("\"") || field.contains("\n");
    return special ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }

  private static String take(StringBuilder field) {
    String text = field.toString();
    field.setLength(0);
    return text;
  }
}

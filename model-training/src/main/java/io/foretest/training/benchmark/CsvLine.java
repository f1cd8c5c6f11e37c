package io.foretest.training.benchmark;

import java.util.ArrayList;
import java.util.List;

/** One row of CSV (RFC 4180). */
final class CsvLine {
  private final String line;
  private int at;

  private CsvLine(String line) {
    this.line = line;
  }

  /**
   * Its fields, without quotes.
   *
   * @throws IllegalArgumentException if a quoted field does not end, or goes on after its end
   */
  static List<String> fields(String line) {
    CsvLine reading = new CsvLine(line);
    List<String> fields = new ArrayList<>();
    do {
      fields.add(reading.next());
    } while (reading.at++ < line.length());
    return fields;
  }

  /** Whether a quoted field does not end in what there is of a row, so that it goes on. */
  static boolean open(String row) {
    if (row.indexOf('"') < 0) {
      return false;
    }
    try {
      fields(row);
      return false;
    } catch (OpenQuoteException e) {
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static final class OpenQuoteException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    OpenQuoteException() {
      super("a quote does not close; write a quote within a name twice");
    }
  }

  /** A field as it has to be written. */
  static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  /** Stops at the comma behind the field, or at the end. */
  private String next() {
    if (at < line.length() && line.charAt(at) == '"') {
      return quotedField();
    }
    int comma = line.indexOf(',', at);
    String field = line.substring(at, comma < 0 ? line.length() : comma);
    at += field.length();
    return field;
  }

  private String quotedField() {
    StringBuilder field = new StringBuilder();
    int quote = closing(at + 1);
    field.append(line, at + 1, quote);
    at = quote + 1;
    while (at < line.length() && line.charAt(at) == '"') {
      quote = closing(at + 1);
      field.append(line, at, quote);
      at = quote + 1;
    }
    if (at < line.length() && line.charAt(at) != ',') {
      throw new IllegalArgumentException("text follows a closing quote");
    }
    return field.toString();
  }

  private int closing(int from) {
    int quote = line.indexOf('"', from);
    if (quote < 0) {
      throw new OpenQuoteException();
    }
    return quote;
  }
}

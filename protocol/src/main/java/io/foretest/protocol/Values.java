package io.foretest.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one record, read one after the other as what they have to be. */
final class Values {
  private final String kind;
  private final List<String> fields;
  private int next = 1;

  private Values(List<String> fields) {
    this.kind = fields.get(0);
    this.fields = fields;
  }

  static Values of(Line line) throws FormatException {
    String defect = line.defect();
    if (defect != null) {
      throw FormatException.of("it " + defect);
    }
    return new Values(Fields.split(line.text()));
  }

  String kind() {
    return kind;
  }

  /** Refuses a line with another number of values after its kind. */
  Values expect(int values) throws FormatException {
    if (fields.size() != values + 1) {
      throw FormatException.of(
          Quoted.of(kind) + " needs " + values + " values and has " + (fields.size() - 1));
    }
    return this;
  }

  String text() {
    return fields.get(next++);
  }

  /** A text that is not empty. */
  String name(String what) throws FormatException {
    String text = text();
    if (text.isEmpty()) {
      throw FormatException.of("the " + what + " is empty");
    }
    return text;
  }

  @Nullable String textOrNull() {
    String text = text();
    return text.isEmpty() ? null : text;
  }

  long number(String what, long least, long most) throws FormatException {
    String text = text();
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the message for everything that is no such number.
    }
    throw FormatException.of(
        "the "
            + what
            + " "
            + Quoted.of(text)
            + " is no whole number from "
            + least
            + " to "
            + most);
  }

  double decimal(String what) throws FormatException {
    String text = text();
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw FormatException.of("the " + what + " " + Quoted.of(text) + " is no number");
    }
  }

  <E extends Enum<E>> E constant(String what, Class<E> type) throws FormatException {
    String text = text();
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      throw FormatException.of("the " + what + " " + Quoted.of(text) + " is unknown");
    }
  }
}

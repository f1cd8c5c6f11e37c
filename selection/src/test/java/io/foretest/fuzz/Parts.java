package io.foretest.fuzz;

/**
 * Finds what belongs together in an input: a line, a field of one, and what brackets or quotes
 * enclose. A mutation that moves whole parts is often still a text of the format.
 *
 * @param from index of the first byte
 * @param to index behind the last byte
 */
record Parts(int from, int to) {

  /** What may be moved as a whole. */
  enum Kind {
    LINE,
    FIELD,
    VALUE
  }

  /** The part of a kind around a place, or right after it. */
  static Parts at(byte[] input, int place, Kind kind) {
    return switch (kind) {
      case LINE -> between(input, place, "\n");
      case FIELD -> between(input, place, "\n\t/;,");
      case VALUE -> value(input, place);
    };
  }

  /** With the separator that ends the part, so that what is copied is a whole one. */
  private static Parts between(byte[] input, int place, String separators) {
    int from = place;
    while (from > 0 && separators.indexOf(input[from - 1]) < 0) {
      from--;
    }
    int to = place;
    while (to < input.length && separators.indexOf(input[to]) < 0) {
      to++;
    }
    return new Parts(from, Math.min(input.length, to + 1));
  }

  /** What the next bracket encloses, or the next text in quotes and a value after its colon. */
  private static Parts value(byte[] input, int place) {
    int from = place;
    while (from < input.length && "{[\"".indexOf(input[from]) < 0) {
      from++;
    }
    int to = closed(input, from);
    if (to < input.length && input[to] == ':') {
      to = member(input, to + 1);
    }
    if (to < input.length && input[to] == ',') {
      to++;
    }
    return new Parts(from, to);
  }

  private static int member(byte[] input, int from) {
    if (from < input.length && "{[\"".indexOf(input[from]) >= 0) {
      return closed(input, from);
    }
    int to = from;
    while (to < input.length && ",]}".indexOf(input[to]) < 0) {
      to++;
    }
    return to;
  }

  /** Index behind what closes the bracket or quote here; the input's end where nothing does. */
  private static int closed(byte[] input, int from) {
    int depth = 0;
    boolean quoted = false;
    for (int at = from; at < input.length; at++) {
      if (input[at] == '\\' && quoted) {
        at++;
      } else if (input[at] == '"') {
        quoted = !quoted;
      } else if (!quoted && (input[at] == '{' || input[at] == '[')) {
        depth++;
      } else if (!quoted && (input[at] == '}' || input[at] == ']')) {
        depth--;
      }
      if (!quoted && depth <= 0) {
        return at + 1;
      }
    }
    return input.length;
  }
}

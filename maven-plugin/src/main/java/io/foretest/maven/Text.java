package io.foretest.maven;

import java.util.Locale;

/** Makes values fit for a console: no control characters, no endless lines, no locale. */
final class Text {
  private static final int LONGEST = 300;

  private Text() {}

  /** The value with control characters replaced and cut to a readable length. */
  static String printable(String value) {
    String clean = value.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
  }

  /** Seconds as a person says them: {@code 0.4 s}, {@code 12 s}, {@code 3 min 20 s}. */
  static String seconds(double seconds) {
    if (seconds < 9.95) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
  }

  /** {@code 1 test class}, {@code 3 test classes}. */
  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** A probability with two decimals, small ones as {@code <0.01}; a dash where no model spoke. */
  static String probability(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return value < 0.005 ? "<0.01" : String.format(Locale.ROOT, "%.2f", value);
  }

  /** What a throwable says, in one printable line; its type, too, unless the message is ours. */
  static String of(Throwable problem) {
    String message = problem.getMessage();
    String type = problem.getClass().getSimpleName();
    if (message == null || message.isBlank()) {
      return type;
    }
    boolean ours = problem.getClass().getName().startsWith("io.foretest.");
    return printable(ours ? message : type + ": " + message);
  }
}

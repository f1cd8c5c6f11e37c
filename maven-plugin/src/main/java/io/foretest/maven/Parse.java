package io.foretest.maven;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a setting's text into its value, or says what would have been valid. */
final class Parse {
  private static final Pattern SHORT =
      Pattern.compile("(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?(?:(\\d{1,9})ms)?");

  private Parse() {}

  static boolean bool(Setting setting, String value) {
    if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(value);
    }
    throw new SettingsException(setting, value, "give true or false.");
  }

  /** A share, 0 to 1, both included. */
  static double share(Setting setting, String value) {
    try {
      double share = Double.parseDouble(value);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // falls through to the one message for both
    }
    throw new SettingsException(setting, value, "give a number from 0 to 1, such as 0.99.");
  }

  /** A whole number that is not below {@code least}. */
  static int atLeast(int least, Setting setting, String value) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through to the one message for both
    }
    throw new SettingsException(setting, value, "give a whole number from " + least + " up.");
  }

  /** One of an enum's constants, in any case. */
  static <E extends Enum<E>> E oneOf(Class<E> type, Setting setting, String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    String valid = Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT);
    throw new SettingsException(setting, value, "give one of " + valid + ".");
  }

  /** A positive time: {@code 5m}, {@code 1h30m}, {@code 90s}, or ISO-8601 such as {@code PT5M}. */
  static Duration duration(Setting setting, String value) {
    Duration duration = shortForm(value.toLowerCase(Locale.ROOT));
    if (duration.isZero()) {
      duration = iso(value);
    }
    if (duration.isZero() || duration.isNegative()) {
      throw new SettingsException(
          setting, value, "give a time such as 90s, 5m, 1h30m or ISO-8601's PT5M.");
    }
    return duration;
  }

  private static Duration shortForm(String value) {
    Matcher parts = SHORT.matcher(value);
    return parts.matches()
        ? Duration.ofHours(number(parts, 1))
            .plusMinutes(number(parts, 2))
            .plusSeconds(number(parts, 3))
            .plusMillis(number(parts, 4))
        : Duration.ZERO;
  }

  private static long number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static Duration iso(String value) {
    try {
      return Duration.parse(value);
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }
}

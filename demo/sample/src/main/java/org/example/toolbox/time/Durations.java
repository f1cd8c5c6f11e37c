package org.example.toolbox.time;

import java.time.Duration;
import org.example.toolbox.parse.Token;
import org.example.toolbox.parse.Tokenizer;

/** Durations as people write them: {@code 1h 30m}. */
public final class Durations {
  private Durations() {}

  public static Duration parse(String text) {
    Duration sum = Duration.ZERO;
    long number = -1;
    for (Token token : Tokenizer.tokenize(text)) {
      switch (token.kind()) {
        case NUMBER -> number = Long.parseLong(token.text());
        case NAME -> {
          sum = sum.plus(unit(token.text()).multipliedBy(number));
          number = -1;
        }
        case SYMBOL -> throw new IllegalArgumentException("no duration: " + text);
        case END -> {
          if (number >= 0) {
            throw new IllegalArgumentException("a unit is missing: " + text);
          }
        }
      }
    }
    return sum;
  }

  public static String format(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 60) {
      return seconds + "s";
    }
    return seconds < 3600
        ? seconds / 60 + "m " + seconds % 60 + "s"
        : seconds / 3600 + "h " + seconds / 60 % 60 + "m";
  }

  private static Duration unit(String unit) {
    return switch (unit) {
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      case "d" -> Duration.ofDays(1);
      default -> throw new IllegalArgumentException("unknown unit " + unit);
    };
  }
}

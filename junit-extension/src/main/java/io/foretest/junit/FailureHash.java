package io.foretest.junit;

import io.foretest.protocol.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A hash that is equal where a person would say "the same failure": of the throwable's class, its
 * message without what differs from run to run, and its top frames without lines.
 */
final class FailureHash {
  private static final int MESSAGE_LIMIT = 4_000;
  private static final int FRAMES = 5;
  private static final int HASH_BYTES = 8;

  private static final Pattern OBJECT_HASH = Pattern.compile("@[0-9a-f]+\\b");
  private static final Pattern UUID =
      Pattern.compile("\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");

  private static final Pattern HEX_ID = Pattern.compile("\\b(?=[a-fA-F]*[0-9])[0-9a-fA-F]{6,}\\b");
  private static final Pattern NUMBER = Pattern.compile("(?:0[xX][0-9a-fA-F]+|[0-9]+)");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Pattern NOISE =
      Pattern.compile(
          "(?:java\\.lang\\.reflect|java\\.lang\\.invoke|jdk\\.internal|sun\\.reflect|org\\.junit"
              + "|org\\.opentest4j|com\\.sun\\.proxy|jdk\\.proxy[0-9]+)\\..*");

  /** What a lambda, a proxy or another class made at run time adds to the name of its class. */
  private static final Pattern GENERATED_CLASS = Pattern.compile("\\$(?:\\$|Proxy).*");

  private static final Pattern GENERATED_METHOD = Pattern.compile("\\$[0-9]+$");

  private FailureHash() {}

  /** Sixteen hexadecimal digits. */
  static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder(thrown.getClass().getName());
    text.append('\n').append(normalized(message(thrown)));
    int frames = 0;
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frames < FRAMES && !NOISE.matcher(frame.getClassName()).matches()) {
        text.append('\n').append(normalized(frame));
        frames++;
      }
    }
    return digest(text.toString());
  }

  static String normalized(String message) {
    String text = message.length() > MESSAGE_LIMIT ? message.substring(0, MESSAGE_LIMIT) : message;
    text = OBJECT_HASH.matcher(text).replaceAll("@#");
    text = UUID.matcher(text).replaceAll("#");
    text = HEX_ID.matcher(text).replaceAll("#");
    text = NUMBER.matcher(text).replaceAll("#");
    return SPACE.matcher(text).replaceAll(" ").trim();
  }

  private static String normalized(StackTraceElement frame) {
    return GENERATED_CLASS.matcher(frame.getClassName()).replaceAll("")
        + "."
        + GENERATED_METHOD.matcher(frame.getMethodName()).replaceAll("");
  }

  /** The message; that a throwable of the user's cannot tell it is no failure of ours. */
  private static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : message;
    } catch (RuntimeException | StackOverflowError e) {
      return "";
    }
  }

  private static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 2 * HASH_BYTES);
  }
}

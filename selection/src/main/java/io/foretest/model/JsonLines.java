package io.foretest.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads files with one JSON object a line, in UTF-8. Empty lines are left out; never more than one
 * line is held as text.
 */
public final class JsonLines {
  /** Bytes of one line. */
  private static final int LINE_LIMIT = 16 << 20;

  private final InputStream in;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int number;

  private JsonLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /**
   * What a function makes of every object, in their order.
   *
   * @throws IllegalArgumentException for a line that is too long, or no JSON object, or that the
   *     function refuses with this exception; the message starts with the line's number
   */
  public static <T> List<T> read(
      InputStream in, Function<Map<String, @Nullable Object>, T> function) throws IOException {
    JsonLines lines = new JsonLines(in);
    List<T> all = new ArrayList<>();
    try {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          all.add(function.apply(JsonObjects.of(line)));
        }
      }
      return all;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + lines.number + ": " + e.getMessage(), e);
    }
  }

  private @Nullable String next() throws IOException {
    number++;
    bytes.reset();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (bytes.size() == LINE_LIMIT) {
        throw new IllegalArgumentException("it is longer than " + LINE_LIMIT + " bytes");
      }
      bytes.write(next);
    }
    return text();
  }

  private String text() {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("it is no UTF-8", e);
    }
  }
}

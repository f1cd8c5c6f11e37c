package io.foretest.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a UTF-8 text, with or without a byte order mark, so that a bad one has a number. */
public final class TextLines implements AutoCloseable {
  private static final String MARK = "\uFEFF";

  private final BufferedReader bytes;
  private int number;

  private TextLines(BufferedReader bytes) {
    this.bytes = bytes;
  }

  /** Lines of a stream, which {@link #close} closes. */
  public static TextLines of(InputStream in) {
    // One character a byte, so that what is no UTF-8 is found in its own line.
    return new TextLines(
        new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)));
  }

  /**
   * The next line without its end; null after the last.
   *
   * @throws IllegalArgumentException if it is not UTF-8
   */
  public @Nullable String next() throws IOException {
    String line = bytes.readLine();
    if (line == null) {
      return null;
    }
    number++;
    String text = decoded(line);
    return number == 1 && text.startsWith(MARK) ? text.substring(1) : text;
  }

  private static String decoded(String line) {
    if (line.chars().allMatch(c -> c < 0x80)) {
      return line;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("it is not UTF-8 text; convert the file to UTF-8", e);
    }
  }

  /** Number of the last line read, from 1. */
  public int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}

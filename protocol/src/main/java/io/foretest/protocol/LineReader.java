package io.foretest.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads UTF-8 lines one by one and never holds more than one of them, nor more than its limit of
 * that one. A last line without a line end was cut off while it was written: its last field cannot
 * be trusted.
 */
final class LineReader {
  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private int next;
  private int end;
  private long number;
  private boolean tooLong;

  /**
   * @param limit bytes of one line
   */
  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** The next line; null at the end of the file. */
  @Nullable Line next() throws IOException {
    line.reset();
    tooLong = false;
    boolean any = false;
    while (next < end || fill()) {
      any = true;
      if (takeUpToLineEnd()) {
        return line(null);
      }
    }
    return any ? line("is cut off") : null;
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private boolean takeUpToLineEnd() {
    int stop = next;
    while (stop < end && buffer[stop] != '\n') {
      stop++;
    }
    keep(next, stop - next);
    boolean complete = stop < end;
    next = complete ? stop + 1 : end;
    return complete;
  }

  private void keep(int from, int length) {
    tooLong |= line.size() + length > limit;
    if (!tooLong) {
      line.write(buffer, from, length);
    }
  }

  private Line line(@Nullable String defect) {
    number++;
    if (tooLong) {
      return new Line(number, "", "is longer than " + limit + " bytes");
    }
    if (defect != null) {
      return new Line(number, "", defect);
    }
    try {
      return new Line(number, decoder.decode(ByteBuffer.wrap(line.toByteArray())).toString(), null);
    } catch (CharacterCodingException e) {
      return new Line(number, "", "is not UTF-8");
    }
  }
}

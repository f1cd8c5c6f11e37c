package io.foretest.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Writes a snapshot: magic, version, content, CRC-32 of the content. Numbers are varints, a text is
 * written where it first occurs and named by its number afterwards.
 */
public final class SnapshotOutput {
  private static final int MOST_BYTES_A_CHAR = 3;

  private final SnapshotFormat format;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new HashMap<>();

  public SnapshotOutput(SnapshotFormat format) {
    this.format = format;
  }

  /** A number from 0 on. */
  public void count(int value) {
    varint(value);
  }

  /** Epoch milliseconds, or -1. */
  public void time(long millis) {
    varint(millis + 1);
  }

  /** A number from 0 on. */
  public void real(double value) {
    bits(Double.doubleToLongBits(value));
  }

  /** Any 64 bits. */
  public void bits(long bits) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      content.write((int) (bits >>> shift));
    }
  }

  /** Whether a text can be written, however its characters are encoded. */
  public static boolean fits(String text) {
    return text.length() <= SnapshotInput.MAX_TEXT_BYTES / MOST_BYTES_A_CHAR;
  }

  /** A text of at most {@link SnapshotInput#MAX_TEXT_BYTES} bytes. */
  public void text(String value) throws IOException {
    Integer known = texts.get(value);
    if (known != null) {
      varint(known + 1L);
      return;
    }
    texts.put(value, texts.size());
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    varint(0);
    varint(bytes.length);
    content.write(bytes);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      content.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    content.write((int) rest);
  }

  /**
   * Writes all of it; leaves the stream open.
   *
   * @throws IOException where no reader would take it, or the stream fails
   */
  public void finish(OutputStream out) throws IOException {
    if (content.size() > format.maxBytes()) {
      throw new IOException(
          format.what()
              + " would take "
              + content.size()
              + " bytes, more than the "
              + format.maxBytes()
              + " that a reader accepts");
    }
    CRC32 crc = new CRC32();
    crc.update(content.toByteArray());
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(format.magic());
    data.writeInt(format.version());
    data.writeInt(content.size());
    content.writeTo(data);
    data.writeInt((int) crc.getValue());
    data.flush();
  }
}

package io.foretest.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Writes a snapshot of a history: magic, version, content, CRC-32 of the content. Numbers are
 * varints, a text is written where it first occurs and named by its number afterwards.
 */
final class SnapshotOutput {
  static final int MAGIC = 0x46545348; // "FTSH"
  static final int VERSION = 1;

  /** What a snapshot may take at most, so that reading one cannot exhaust the memory. */
  static final int MAX_BYTES = 32 << 20;

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new HashMap<>();

  /** A number from 0 on. */
  void count(int value) {
    varint(value);
  }

  /** Epoch milliseconds, or -1. */
  void time(long millis) {
    varint(millis + 1);
  }

  void real(double value) {
    long bits = Double.doubleToLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      content.write((int) (bits >>> shift));
    }
  }

  void text(String value) throws IOException {
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

  void finish(OutputStream out) throws IOException {
    if (content.size() > MAX_BYTES) {
      throw new IOException(
          "the history's snapshot would take "
              + content.size()
              + " bytes, more than the "
              + MAX_BYTES
              + " that a reader accepts");
    }
    CRC32 crc = new CRC32();
    crc.update(content.toByteArray());
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(content.size());
    content.writeTo(data);
    data.writeInt((int) crc.getValue());
    data.flush();
  }
}

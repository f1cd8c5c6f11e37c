package io.foretest.history;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Reads what {@link SnapshotOutput} wrote. Believes nothing: every number is checked against its
 * limit, nothing is allocated before its bytes are there, and whatever is wrong is an IOException.
 */
final class SnapshotInput {
  /** Class names and paths are shorter on every file system. */
  static final int MAX_TEXT_BYTES = 8192;

  private final ByteBuffer content;
  private final List<String> texts = new ArrayList<>();

  SnapshotInput(InputStream in) throws IOException {
    try {
      content = ByteBuffer.wrap(checkedContent(new DataInputStream(in)));
    } catch (EOFException e) {
      throw new IOException("the history's snapshot is cut off", e);
    }
  }

  private static byte[] checkedContent(DataInputStream data) throws IOException {
    if (data.readInt() != SnapshotOutput.MAGIC) {
      throw new IOException("this is no snapshot of a history");
    }
    int version = data.readInt();
    if (version != SnapshotOutput.VERSION) {
      throw new IOException(
          "the history's snapshot has format "
              + version
              + "; this version of Foretest reads format "
              + SnapshotOutput.VERSION);
    }
    int size = data.readInt();
    if (size < 0 || size > SnapshotOutput.MAX_BYTES) {
      throw new IOException("the history's snapshot claims an impossible size of " + size);
    }
    byte[] bytes = data.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException();
    }
    CRC32 crc = new CRC32();
    crc.update(bytes);
    if ((int) crc.getValue() != data.readInt()) {
      throw new IOException("the history's snapshot is damaged: its checksum does not match");
    }
    return bytes;
  }

  int count(String what, int max) throws IOException {
    long value = varint();
    require(value >= 0 && value <= max, what + " of " + value + ", not within 0 and " + max);
    return (int) value;
  }

  long time(String what) throws IOException {
    long value = varint() - 1;
    require(value >= -1, what + " at " + value);
    return value;
  }

  double real(String what, double max) throws IOException {
    require(content.remaining() >= Double.BYTES, "an end in the middle");
    double value = content.getDouble();
    require(value >= 0 && value <= max, what + " of " + value + ", not within 0 and " + max);
    return value;
  }

  String text() throws IOException {
    int number = count("a text's number", texts.size());
    if (number > 0) {
      return texts.get(number - 1);
    }
    byte[] bytes =
        new byte[count("a text's length", Math.min(content.remaining(), MAX_TEXT_BYTES))];
    require(content.remaining() >= bytes.length, "an end in the middle");
    content.get(bytes);
    texts.add(decode(bytes));
    return texts.get(texts.size() - 1);
  }

  private static String decode(byte[] bytes) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("the history's snapshot holds a text that is not UTF-8", e);
    }
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      require(content.hasRemaining(), "an end in the middle");
      byte next = content.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("the history's snapshot holds a number without an end");
  }

  void finish() throws IOException {
    require(!content.hasRemaining(), content.remaining() + " bytes after its end");
  }

  void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException("the history's snapshot holds " + otherwise);
    }
  }
}

package io.foretest.snapshot;

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
public final class SnapshotInput {
  /** Class names and paths are shorter on every file system. */
  public static final int MAX_TEXT_BYTES = 8192;

  private final SnapshotFormat format;
  private final ByteBuffer content;
  private final int version;
  private final List<String> texts = new ArrayList<>();

  /**
   * Reads all of a snapshot; leaves the stream open.
   *
   * @throws IOException where it is none, cut off, damaged, too large or of another version
   */
  public SnapshotInput(SnapshotFormat format, InputStream in) throws IOException {
    this.format = format;
    try {
      DataInputStream data = new DataInputStream(in);
      version = checkedVersion(format, data);
      content = ByteBuffer.wrap(checkedContent(format, data));
    } catch (EOFException e) {
      throw new IOException(format.what() + " is cut off", e);
    }
  }

  private static int checkedVersion(SnapshotFormat format, DataInputStream data)
      throws IOException {
    if (data.readInt() != format.magic()) {
      throw new IOException("this is not " + format.what());
    }
    int version = data.readInt();
    if (version < format.oldest() || version > format.version()) {
      throw new IOException(
          format.what()
              + " has format "
              + version
              + "; this version of Foretest reads format "
              + (format.oldest() < format.version() ? format.oldest() + " to " : "")
              + format.version());
    }
    return version;
  }

  private static byte[] checkedContent(SnapshotFormat format, DataInputStream data)
      throws IOException {
    int size = data.readInt();
    if (size < 0 || size > format.maxBytes()) {
      throw new IOException(format.what() + " claims an impossible size of " + size);
    }
    byte[] bytes = data.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException();
    }
    CRC32 crc = new CRC32();
    crc.update(bytes);
    if ((int) crc.getValue() != data.readInt()) {
      throw new IOException(format.what() + " is damaged: its checksum does not match");
    }
    return bytes;
  }

  /** The version that it was written in, one that the format reads. */
  public int version() {
    return version;
  }

  /** A number from 0 to the maximum. */
  public int count(String what, int max) throws IOException {
    long value = varint();
    if (value < 0 || value > max) {
      throw refused(what + " of " + value + ", not within 0 and " + max);
    }
    return (int) value;
  }

  /** Epoch milliseconds, or -1. */
  public long time(String what) throws IOException {
    long value = varint() - 1;
    if (value < -1) {
      throw refused(what + " at " + value);
    }
    return value;
  }

  /** A number from 0 to the maximum. */
  public double real(String what, double max) throws IOException {
    require(content.remaining() >= Double.BYTES, "an end in the middle");
    double value = content.getDouble();
    if (!(value >= 0 && value <= max)) { // NaN is in no range
      throw refused(what + " of " + value + ", not within 0 and " + max);
    }
    return value;
  }

  /** A text that was written by {@link SnapshotOutput#text}. */
  public String text() throws IOException {
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

  private String decode(byte[] bytes) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(format.what() + " holds a text that is not UTF-8", e);
    }
  }

  /** Any 64 bits. */
  public long bits() throws IOException {
    require(content.remaining() >= Long.BYTES, "an end in the middle");
    return content.getLong();
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
    throw new IOException(format.what() + " holds a number without an end");
  }

  /** Checks that nothing follows. */
  public void finish() throws IOException {
    require(!content.hasRemaining(), content.remaining() + " bytes after its end");
  }

  /** Refuses the snapshot unless something holds. */
  public void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw refused(otherwise);
    }
  }

  /** For texts that would be dear to make for each of a million numbers that are as they should. */
  private IOException refused(String why) {
    return new IOException(format.what() + " holds " + why);
  }
}

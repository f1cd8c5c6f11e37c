package io.foretest.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Says that a file of {@link CoverageWindow}s is whole: how long it is, and the CRC-32 of all of
 * its bytes. JaCoCo's format has no end, so a file that was cut off between two of its blocks reads
 * like a whole one, and a bit that flipped reads like another probe.
 */
public final class CoverageEnd {
  private static final String END = "end";
  private static final int LINE_LIMIT = 1 << 10;
  private static final long MOST_BYTES = 1L << 40;
  private static final long MOST_CHECKSUM = 0xffffffffL;

  private final long bytes;
  private final long checksum;

  private CoverageEnd(long bytes, long checksum) {
    this.bytes = bytes;
    this.checksum = checksum;
  }

  /**
   * @throws FormatException when the file is no such mark, or one of a newer version
   * @throws IOException when the file cannot be read
   */
  public static CoverageEnd read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      LineReader lines = new LineReader(in, LINE_LIMIT);
      Magic.COVERAGE_END.check(lines.next());
      CoverageEnd end = end(lines.next());
      if (lines.next() != null) {
        throw FormatException.of("something follows the end mark");
      }
      return end;
    } catch (FormatException e) {
      throw e.in(file);
    }
  }

  private static CoverageEnd end(@Nullable Line line) throws FormatException {
    if (line == null) {
      throw FormatException.of("the line of the end mark is missing");
    }
    Values values = Values.of(line);
    if (!values.kind().equals(END)) {
      throw FormatException.of(Quoted.of(values.kind()) + " is no kind of line");
    }
    values.expect(2);
    return new CoverageEnd(
        values.number("number of bytes", 0, MOST_BYTES),
        values.number("checksum", 0, MOST_CHECKSUM));
  }

  /** Writes a new file. */
  public void write(Path file) throws IOException {
    String line = Fields.join(END, Long.toString(bytes), Long.toString(checksum));
    String text = Magic.COVERAGE_END.line() + "\n" + line + "\n";
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether the bytes are all that were written, and as they were.
   *
   * @throws FormatException where they are not
   */
  public void require(Sum found) throws FormatException {
    if (found.bytes != bytes) {
      throw FormatException.of(
          "its end mark says " + bytes + " bytes and it has " + found.bytes + ": it was cut off");
    }
    if (found.crc.getValue() != checksum) {
      throw FormatException.of("its bytes are not those that its end mark was written for");
    }
  }

  /** The bytes so far. */
  public static final class Sum {
    private final CRC32 crc = new CRC32();
    private long bytes;

    public void add(byte[] more, int offset, int length) {
      crc.update(more, offset, length);
      bytes += length;
    }

    /** The mark of a file that ends here. */
    public CoverageEnd end() {
      return new CoverageEnd(bytes, crc.getValue());
    }
  }
}

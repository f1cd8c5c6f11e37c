package io.foretest.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A zip that lies where it is told to. One line of the script is one entry: its name, its name in
 * the directory (empty for the same), method, what to add to checksum, compressed size, size and
 * offset, flags, length of its extra field, and its content: an entry of the sound bundle, or
 * {@code zeros:N}. A line that starts with {@code end} changes the directory's own numbers. What is
 * not there or no number is as in a sound zip.
 */
final class ZipScript {
  private static final int MOST_ENTRIES = 64;
  private static final int MOST_ZEROS = 1_200_000;
  private static final int DEFLATED = 8;

  private final Map<String, byte[]> sound;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;
  private String end = "";

  private ZipScript(Map<String, byte[]> sound) {
    this.sound = sound;
  }

  /** The script of a sound zip. */
  static String of(Iterable<String> names) {
    StringBuilder script = new StringBuilder();
    for (String name : names) {
      script.append(name).append("\t\t8\t0\t0\t0\t0\t0\t0\t").append(name).append('\n');
    }
    return script.append("end\t0\t0\t0\t0\n").toString();
  }

  static byte[] zip(byte[] script, Map<String, byte[]> sound) {
    ZipScript zip = new ZipScript(sound);
    String text = new String(script, StandardCharsets.ISO_8859_1);
    text.lines().limit(MOST_ENTRIES).forEach(zip::line);
    return zip.finish();
  }

  private void line(String line) {
    if (line.startsWith("end")) {
      end = line;
    } else {
      entry(new Fields(line));
    }
  }

  private void entry(Fields fields) {
    byte[] content = content(fields.text(9));
    int method = fields.number(2, DEFLATED);
    byte[] packed = method == DEFLATED ? deflated(content) : content;
    int[] numbers = {
      (int) (crc(content) + fields.number(3, 0)),
      packed.length + fields.number(4, 0),
      content.length + fields.number(5, 0)
    };
    byte[] extra = new byte[Math.floorMod(fields.number(8, 0), 64)];
    int offset = out.size() + fields.number(6, 0);
    String name = fields.text(0);
    out.writeBytes(header("PK\3\4", fields, numbers, name, extra));
    out.writeBytes(packed);
    directory(fields, numbers, name, extra, offset);
  }

  private void directory(Fields fields, int[] numbers, String name, byte[] extra, int offset) {
    String listed = fields.text(1).isEmpty() ? name : fields.text(1);
    byte[] header = header("PK\1\2\24\0", fields, numbers, listed, extra);
    int fixed = 6 + 26;
    directory.write(header, 0, fixed);
    little(directory, 0, 2); // comment
    little(directory, 0, 2); // disk
    little(directory, 0, 2); // internal attributes
    little(directory, 0, 4); // external attributes
    little(directory, offset, 4);
    directory.write(header, fixed, header.length - fixed);
    entries++;
  }

  private static byte[] header(
      String start, Fields fields, int[] numbers, String name, byte[] extra) {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.writeBytes(start.getBytes(StandardCharsets.ISO_8859_1));
    little(header, 20, 2);
    little(header, fields.number(7, 0), 2);
    little(header, fields.number(2, DEFLATED), 2);
    little(header, 0x21 << 16, 4); // 1980-01-01
    for (int number : numbers) {
      little(header, number, 4);
    }
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    little(header, bytes.length, 2);
    little(header, extra.length, 2);
    header.writeBytes(bytes);
    header.writeBytes(extra);
    return header.toByteArray();
  }

  private byte[] finish() {
    Fields fields = new Fields(end);
    int offset = out.size();
    out.writeBytes(directory.toByteArray());
    out.writeBytes("PK\5\6\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
    little(out, entries + fields.number(1, 0), 2);
    little(out, entries + fields.number(1, 0), 2);
    little(out, directory.size() + fields.number(2, 0), 4);
    little(out, offset + fields.number(3, 0), 4);
    little(out, fields.number(4, 0), 2); // length of a comment that is not there
    return out.toByteArray();
  }

  private byte[] content(String told) {
    if (told.startsWith("zeros:")) {
      return new byte[Math.floorMod(Fields.number(told.substring(6), 0), MOST_ZEROS)];
    }
    return sound.getOrDefault(told, told.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    deflater.setInput(content);
    deflater.finish();
    byte[] buffer = new byte[1 << 12];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static long crc(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return sum.getValue();
  }

  private static void little(ByteArrayOutputStream to, int number, int bytes) {
    for (int i = 0; i < bytes; i++) {
      to.write(number >>> (8 * i));
    }
  }

  /** A line's fields; any may be missing. */
  private record Fields(List<String> texts) {
    Fields(String line) {
      this(Stream.of(line.split("\t", -1)).toList());
    }

    String text(int index) {
      return index < texts.size() ? texts.get(index) : "";
    }

    int number(int index, int otherwise) {
      return number(text(index), otherwise);
    }

    static int number(String text, int otherwise) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        return otherwise;
      }
    }
  }
}

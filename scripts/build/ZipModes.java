import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Gives the entries of jars the permissions that a build with umask 022 gives them: 755 to
 * directories and to what may be run, 644 to the rest. The archivers of Maven write down the
 * permissions of the files on disk, which depend on who builds.
 *
 * <p>{@code java ZipModes.java DIRECTORY} does so in place to each {@code *.jar} of the directory,
 * in the zip's central directory alone; nothing is packed again. Exit: 0 done, also where there is
 * none; 1 a file is no zip of fewer than 65,535 entries and 4 GB.
 */
final class ZipModes {
  // Offsets and signatures: .ZIP File Format Specification (APPNOTE.TXT), 4.3.12 and 4.3.16.
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_SIZE = 46;
  private static final int UNIX = 3;
  private static final int DIRECTORY = 0040000;
  private static final int EXECUTABLE = 0111;

  private ZipModes() {}

  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(directory, "*.jar")) {
      for (Path jar : jars) {
        normalize(jar);
      }
    }
  }

  private static void normalize(Path jar) throws IOException {
    try (FileChannel channel =
        FileChannel.open(jar, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer zip = channel.map(MapMode.READ_WRITE, 0, channel.size());
      zip.order(ByteOrder.LITTLE_ENDIAN);
      int end = end(zip, jar);
      int header = zip.getInt(end + 16);
      for (int left = zip.getShort(end + 10) & 0xffff; left > 0; left--) {
        check(header >= 0 && header + HEADER_SIZE <= end && zip.getInt(header) == HEADER, jar);
        normalize(zip, header);
        header += HEADER_SIZE + size(zip, header + 28) + size(zip, header + 30) + size(zip, header + 32);
      }
      check(header == end, jar);
    }
  }

  private static void normalize(ByteBuffer zip, int header) {
    int mode = size(zip, header + 40);
    if (zip.get(header + 5) == UNIX && mode != 0) {
      boolean all = (mode & DIRECTORY) != 0 || (mode & EXECUTABLE) != 0;
      zip.putShort(header + 40, (short) (mode & ~0777 | (all ? 0755 : 0644)));
    }
  }

  private static int end(ByteBuffer zip, Path jar) throws IOException {
    for (int at = zip.limit() - END_SIZE; at >= 0; at--) {
      if (zip.getInt(at) == END && at + END_SIZE + size(zip, at + 20) == zip.limit()) {
        return at;
      }
    }
    throw noZip(jar);
  }

  private static int size(ByteBuffer zip, int at) {
    return zip.getShort(at) & 0xffff;
  }

  private static void check(boolean sound, Path jar) throws IOException {
    if (!sound) {
      throw noZip(jar);
    }
  }

  private static IOException noZip(Path jar) {
    return new IOException(jar + " is no zip of fewer than 65,535 entries and 4 GB; build it again");
  }
}

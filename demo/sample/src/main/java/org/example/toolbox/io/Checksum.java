package org.example.toolbox.io;

/** CRC-32 with the polynomial of zip and PNG. */
public final class Checksum {
  private static final int[] TABLE = new int[256];

  static {
    for (int i = 0; i < 256; i++) {
      int value = i;
      for (int bit = 0; bit < 8; bit++) {
        value = (value & 1) == 1 ? value >>> 1 ^ 0xedb88320 : value >>> 1;
      }
      TABLE[i] = value;
    }
  }

  private Checksum() {}

  public static int crc32(byte[] bytes) {
    int crc = -1;
    for (byte b : bytes) {
      crc = TABLE[(crc ^ b) & 0xff] ^ crc >>> 8;
    }
    return ~crc;
  }

  /** The checksum as eight hexadecimal digits. */
  public static String hex(byte[] bytes) {
    int crc = crc32(bytes);
    return Hex.encode(
        new byte[] {(byte) (crc >> 24), (byte) (crc >> 16), (byte) (crc >> 8), (byte) crc});
  }
}

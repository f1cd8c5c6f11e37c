package org.example.toolbox.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ChecksumTest {
  @Test
  void theCheckValueOfTheStandard() {
    assertEquals("cbf43926", Checksum.hex("123456789".getBytes(StandardCharsets.US_ASCII)));
    assertEquals("00000000", Checksum.hex(new byte[0]));
  }

  @Test
  void agreesWithTheLibrary() {
    byte[] bytes = new byte[4_000_000];
    new Random(8).nextBytes(bytes);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    assertEquals((int) crc.getValue(), Checksum.crc32(bytes));
  }
}

package io.foretest.training.cli;

import io.foretest.protocol.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** SHA-256 of a file, as {@code sha256sum} prints it. */
final class FileDigest {
  private FileDigest() {}

  static String of(Path file) throws IOException {
    DigestOutputStream digest =
        new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest());
    Files.copy(file, digest);
    return HexFormat.of().formatHex(digest.getMessageDigest().digest());
  }
}

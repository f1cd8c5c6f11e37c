package io.foretest.attestation;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * One block of a PEM text (RFC 7468), with the lines that stand before it.
 *
 * @param before what stands between the block and the one before it, line by line
 * @param label such as {@code PUBLIC KEY}
 */
record PemBlock(List<String> before, String label, byte[] content) {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final int MOST_BLOCKS = 1_000;

  PemBlock {
    before = List.copyOf(before);
  }

  /** Whether a text can only mean PEM itself, not the name of a file with it. */
  static boolean isPem(String text) {
    return text.contains(BEGIN);
  }

  /**
   * All blocks of a text, in its order.
   *
   * @param where names the text in messages, which quote nothing of it
   */
  static List<PemBlock> read(String text, String where) throws AttestationException {
    List<PemBlock> blocks = new ArrayList<>();
    List<String> before = new ArrayList<>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String label = label(lines.get(i), BEGIN);
      if (label.isEmpty()) {
        before.add(lines.get(i));
        continue;
      }
      int end = lines.subList(i, lines.size()).indexOf(END + label + DASHES) + i;
      if (end < i || blocks.size() == MOST_BLOCKS) {
        throw new AttestationException(
            where + " holds a PEM block that does not end, or too many; copy the file again");
      }
      blocks.add(new PemBlock(before, label, decoded(lines.subList(i + 1, end), where)));
      before = new ArrayList<>();
      i = end;
    }
    return blocks;
  }

  private static String label(String line, String start) {
    boolean found =
        line.startsWith(start)
            && line.endsWith(DASHES)
            && line.length() > start.length() + DASHES.length();
    return found ? line.substring(start.length(), line.length() - DASHES.length()) : "";
  }

  private static byte[] decoded(List<String> lines, String where) throws AttestationException {
    try {
      return Base64.getDecoder().decode(String.join("", lines));
    } catch (IllegalArgumentException e) {
      // The decoder's message quotes what may be a part of a private key.
      throw new AttestationException(
          where + " holds a PEM block that is no base64; copy the file again");
    }
  }

  /** The text form of one block. */
  static String write(String label, byte[] content) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return BEGIN + label + DASHES + "\n" + base64 + "\n" + END + label + DASHES + "\n";
  }
}

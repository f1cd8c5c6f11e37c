package io.foretest.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads contents of objects, all in one {@code git cat-file}. */
final class GitBlobs {
  private final GitProcess git;

  GitBlobs(GitProcess git) {
    this.git = git;
  }

  /** Texts by object id; an object that is missing, no blob or over the limit is left out. */
  Map<String, String> texts(List<String> ids) throws IOException {
    Map<String, String> texts = new HashMap<>();
    if (ids.isEmpty()) {
      return texts;
    }
    byte[] output = git.feed(String.join("\n", ids) + "\n", "cat-file", "--batch");
    int position = 0;
    while (position < output.length) {
      int end = indexOf(output, '\n', position);
      String[] header =
          new String(output, position, end - position, StandardCharsets.UTF_8).split(" ");
      position = end + 1;
      if (header.length == 3) {
        int size = Integer.parseInt(header[2]);
        if (header[1].equals("blob") && size <= Limits.FILE_BYTES) {
          byte[] content = Arrays.copyOfRange(output, position, position + size);
          texts.put(header[0], new String(content, StandardCharsets.UTF_8));
        }
        position += size + 1;
      }
    }
    return texts;
  }

  private static int indexOf(byte[] bytes, char wanted, int from) throws IOException {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    throw new IOException("git cat-file was cut short");
  }
}

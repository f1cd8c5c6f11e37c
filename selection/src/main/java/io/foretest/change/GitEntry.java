package io.foretest.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code git diff --raw -z}.
 *
 * @param oldPath null unless renamed
 * @param oldId object id at the baseline; zeros where there is none
 */
record GitEntry(
    String path, @Nullable String oldPath, FileStatus status, boolean submodule, String oldId) {
  private static final String SUBMODULE = "160000";

  /** Parses {@code :oldmode newmode oldid newid status NUL path NUL [newpath NUL]} …. */
  static List<GitEntry> parseRaw(List<String> fields) throws IOException {
    List<GitEntry> entries = new ArrayList<>();
    Iterator<String> rest = fields.iterator();
    while (rest.hasNext()) {
      String[] head = rest.next().split(" ");
      if (head.length != 5 || !rest.hasNext()) {
        throw new IOException("git diff --raw printed something unknown");
      }
      String path = rest.next();
      boolean two = head[4].startsWith("R") || head[4].startsWith("C");
      String newPath = two ? rest.next() : path;
      boolean renamed = head[4].startsWith("R");
      boolean submodule = head[0].equals(":" + SUBMODULE) || head[1].equals(SUBMODULE);
      entries.add(
          new GitEntry(newPath, renamed ? path : null, status(head[4]), submodule, head[2]));
    }
    return entries;
  }

  private static FileStatus status(String letter) {
    return switch (letter.charAt(0)) {
      case 'A', 'C' -> FileStatus.ADDED;
      case 'D' -> FileStatus.DELETED;
      case 'R' -> FileStatus.RENAMED;
      default -> FileStatus.MODIFIED;
    };
  }

  /** Parses {@code added TAB deleted TAB path NUL} or {@code … TAB NUL old NUL new NUL}. */
  static Map<String, LineCounts> parseNumstat(List<String> fields) throws IOException {
    Map<String, LineCounts> lines = new HashMap<>();
    Iterator<String> rest = fields.iterator();
    while (rest.hasNext()) {
      String[] head = rest.next().split("\t", 3);
      if (head.length != 3) {
        throw new IOException("git diff --numstat printed something unknown");
      }
      String path = head[2];
      if (path.isEmpty()) {
        rest.next();
        path = rest.next();
      }
      lines.put(path, counts(head[0], head[1]));
    }
    return lines;
  }

  private static LineCounts counts(String added, String deleted) {
    return added.equals("-")
        ? LineCounts.BINARY
        : new LineCounts(false, Integer.parseInt(added), Integer.parseInt(deleted));
  }
}

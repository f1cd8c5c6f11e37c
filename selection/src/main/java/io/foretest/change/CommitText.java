package io.foretest.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commit object as git stores it. Read from its text because a shallow clone hides the parents
 * that it lacks from everything else.
 */
record CommitText(List<String> parents, @Nullable String author) {
  static CommitText parse(String text) {
    List<String> parents = new ArrayList<>();
    String author = null;
    for (String line : text.split("\n", -1)) {
      if (line.isEmpty()) {
        break;
      }
      if (line.startsWith("parent ")) {
        parents.add(line.substring(7).strip());
      } else if (line.startsWith("author ")) {
        author = email(line);
      }
    }
    return new CommitText(List.copyOf(parents), author);
  }

  private static @Nullable String email(String line) {
    int start = line.indexOf('<');
    int end = line.indexOf('>', start + 1);
    return start < 0 || end <= start + 1 ? null : SafeText.of(line.substring(start + 1, end));
  }
}

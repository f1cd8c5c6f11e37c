package io.foretest.protocol;

import java.util.ArrayList;
import java.util.List;

/** What could not be read: the first sentences, and the number of the others. */
final class Problems {
  private final List<String> sentences = new ArrayList<>();
  private long more;

  void add(long lineNumber, FormatException problem) {
    if (sentences.size() < JournalLines.PROBLEM_LIMIT) {
      sentences.add("line " + lineNumber + " is not read: " + problem.getMessage());
    } else {
      more++;
    }
  }

  List<String> sentences() {
    List<String> all = new ArrayList<>(sentences);
    if (more > 0) {
      all.add(more + " more lines are not read");
    }
    return all;
  }
}

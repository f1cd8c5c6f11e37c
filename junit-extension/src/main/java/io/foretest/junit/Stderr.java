package io.foretest.junit;

import io.foretest.protocol.Fallback;
import io.foretest.protocol.Fields;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One line on stderr for each thing that goes wrong, however often it does. */
final class Stderr {
  private static final int LIMIT = 20;

  private final Set<String> said = ConcurrentHashMap.newKeySet();

  void line(Fallback reason, String detail) {
    note(reason + ": " + reason.sentence() + ": " + detail);
  }

  void note(String sentence) {
    String line = "[foretest] " + Fields.join(sentence);
    if (said.size() < LIMIT && said.add(line)) {
      System.err.println(line);
    }
  }
}

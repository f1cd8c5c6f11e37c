package io.foretest.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A sound snapshot of the history, for the fuzzer's seeds. */
public final class SeedHistory {
  private SeedHistory() {}

  public static byte[] snapshot() throws IOException {
    RunningHistory history = new RunningHistory();
    RandomBuilds.of(7, 12).forEach(history::apply);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    history.writeTo(bytes);
    return bytes.toByteArray();
  }
}

package io.foretest.junit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** What JaCoCo's probes saw, read at one moment: the user's session, and each class with a hit. */
final class Hits {
  private final JacocoTypes types;
  private final Object session;
  private final List<Object> classes = new ArrayList<>();
  private final List<boolean[]> live = new ArrayList<>();
  private final List<boolean[]> read = new ArrayList<>();

  Hits(JacocoTypes types, Object session) {
    this.types = types;
    this.session = session;
  }

  /**
   * Reads one class, if anything of it was hit.
   *
   * @param probes still written to by running code
   */
  void add(Object execution, boolean[] probes) {
    for (boolean hit : probes) {
      if (hit) {
        classes.add(execution);
        live.add(probes);
        read.add(probes.clone());
        return;
      }
    }
  }

  String sessionId() throws ReflectiveOperationException {
    return (String) types.sessionId.invoke(session);
  }

  /** When the agent's data was last reset as a whole, epoch milliseconds. */
  long start() throws ReflectiveOperationException {
    return (Long) types.sessionStart.invoke(session);
  }

  /** Everything in JaCoCo's format, as a session of another name. */
  byte[] stream(String name) throws ReflectiveOperationException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    Object writer = types.newWriter.newInstance(bytes);
    Object end = types.sessionEnd.invoke(session);
    types.writeSession.invoke(writer, types.newSession.newInstance(name, start(), end));
    for (int i = 0; i < classes.size(); i++) {
      Object execution = classes.get(i);
      Object id = types.classId.invoke(execution);
      Object className = types.className.invoke(execution);
      types.writeExecution.invoke(
          writer, types.newExecution.newInstance(id, className, read.get(i)));
    }
    types.flush.invoke(writer);
    return bytes.toByteArray();
  }

  /** Clears what was read; what was hit since then stays. */
  void clear() {
    for (int i = 0; i < read.size(); i++) {
      boolean[] seen = read.get(i);
      boolean[] probes = live.get(i);
      for (int probe = 0; probe < seen.length; probe++) {
        if (seen[probe]) {
          probes[probe] = false;
        }
      }
    }
  }
}

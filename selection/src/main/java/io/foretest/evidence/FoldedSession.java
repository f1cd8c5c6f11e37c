package io.foretest.evidence;

import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;

/** A session of the user's file, put together of one or more that the file holds. */
final class FoldedSession {
  private final String id;
  private final long start;
  private final ExecutionDataStore executions = new ExecutionDataStore();
  private long dump;
  private int lastPlace;

  /**
   * @param id what the user's tools call it
   */
  FoldedSession(String id, SessionInfo first) {
    this.id = id;
    this.start = first.getStartTimeStamp();
  }

  /** Takes in one more session of the same JVM, the {@code place}th of the file. */
  void extend(SessionInfo more, int place) {
    dump = Math.max(dump, more.getDumpTimeStamp());
    lastPlace = place;
  }

  void add(ExecutionData execution) {
    executions.put(execution);
  }

  /**
   * Whether the other session is what the agent wrote of this JVM when it ended: the agent keeps
   * name and start, and ends after all windows.
   */
  boolean endsAs(FoldedSession other) {
    return other.id.equals(id) && other.start == start && other.lastPlace > lastPlace;
  }

  void merge(FoldedSession end) {
    dump = Math.max(dump, end.dump);
    end.executions.accept(executions);
  }

  void write(ExecutionDataWriter out) {
    out.visitSessionInfo(new SessionInfo(id, start, dump));
    executions.accept(out);
  }
}

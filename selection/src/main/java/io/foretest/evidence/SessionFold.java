package io.foretest.evidence;

import io.foretest.protocol.CoverageWindow;
import io.foretest.protocol.FormatException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.IExecutionDataVisitor;
import org.jacoco.core.data.ISessionInfoVisitor;
import org.jacoco.core.data.SessionInfo;
import org.jspecify.annotations.Nullable;

/** Makes of the windows of each JVM, and of what its agent wrote at the end, one session again. */
final class SessionFold implements ISessionInfoVisitor, IExecutionDataVisitor {
  private final Map<String, FoldedSession> windows = new LinkedHashMap<>();
  private final List<FoldedSession> others = new ArrayList<>();
  private @Nullable FoldedSession current;
  private int places;

  /**
   * @throws IllegalArgumentException for a session that calls itself a window and is none
   */
  @Override
  public void visitSessionInfo(SessionInfo info) {
    FoldedSession session = session(info);
    session.extend(info, places++);
    current = session;
  }

  @Override
  public void visitClassExecution(ExecutionData execution) {
    if (current == null) {
      throw new IllegalArgumentException("a class stands before the first session");
    }
    current.add(execution);
  }

  /** Whether there was anything of ours. */
  boolean anyWindow() {
    return !windows.isEmpty();
  }

  /** Writes every session once; to be called once. */
  void write(ExecutionDataWriter out) {
    List<FoldedSession> sessions = new ArrayList<>(others);
    for (FoldedSession window : windows.values()) {
      for (int i = others.size() - 1; i >= 0; i--) {
        if (window.endsAs(others.get(i)) && sessions.remove(others.get(i))) {
          window.merge(others.get(i));
          break;
        }
      }
      sessions.add(window);
    }
    sessions.forEach(session -> session.write(out));
  }

  private FoldedSession session(SessionInfo info) {
    if (CoverageWindow.isWindow(info.getId())) {
      CoverageWindow window = parse(info.getId());
      return windows.computeIfAbsent(
          window.jvmId(), jvm -> new FoldedSession(window.originalSessionId(), info));
    }
    FoldedSession other = new FoldedSession(info.getId(), info);
    others.add(other);
    return other;
  }

  private static CoverageWindow parse(String id) {
    try {
      return CoverageWindow.parse(id);
    } catch (FormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}

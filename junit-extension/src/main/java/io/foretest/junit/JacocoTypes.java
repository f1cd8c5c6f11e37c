package io.foretest.junit;

import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/**
 * The classes of JaCoCo's runtime that we call. They are in the agent's jar, in a package that is
 * named anew for each release, so that they are found next to the agent's own class.
 */
final class JacocoTypes {
  final Class<?> executionVisitor;
  final Class<?> sessionVisitor;
  final Method getData;
  final Method collect;
  final Method sessionId;
  final Method sessionStart;
  final Method sessionEnd;
  final Method classId;
  final Method className;
  final Method probes;
  final Constructor<?> newSession;
  final Constructor<?> newExecution;
  final Constructor<?> newWriter;
  final Method writeSession;
  final Method writeExecution;
  final Method flush;

  JacocoTypes(Class<?> agent) throws ReflectiveOperationException {
    String core = agent.getName().substring(0, agent.getName().lastIndexOf('.')) + ".core.";
    ClassLoader loader = agent.getClassLoader();
    executionVisitor = Class.forName(core + "data.IExecutionDataVisitor", true, loader);
    sessionVisitor = Class.forName(core + "data.ISessionInfoVisitor", true, loader);
    Class<?> runtimeData = Class.forName(core + "runtime.RuntimeData", true, loader);
    Class<?> session = Class.forName(core + "data.SessionInfo", true, loader);
    Class<?> execution = Class.forName(core + "data.ExecutionData", true, loader);
    Class<?> writer = Class.forName(core + "data.ExecutionDataWriter", true, loader);
    getData = agent.getMethod("getData");
    collect = runtimeData.getMethod("collect", executionVisitor, sessionVisitor, boolean.class);
    sessionId = session.getMethod("getId");
    sessionStart = session.getMethod("getStartTimeStamp");
    sessionEnd = session.getMethod("getDumpTimeStamp");
    classId = execution.getMethod("getId");
    className = execution.getMethod("getName");
    probes = execution.getMethod("getProbes");
    newSession = session.getConstructor(String.class, long.class, long.class);
    newExecution = execution.getConstructor(long.class, String.class, boolean[].class);
    newWriter = writer.getConstructor(OutputStream.class);
    writeSession = writer.getMethod("visitSessionInfo", session);
    writeExecution = writer.getMethod("visitClassExecution", execution);
    flush = writer.getMethod("flush");
  }
}

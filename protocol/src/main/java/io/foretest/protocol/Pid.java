package io.foretest.protocol;

import java.lang.management.ManagementFactory;

/** The process id of this JVM. */
final class Pid {
  private Pid() {}

  /** The id; 0 where the JVM does not tell it. */
  static long ofThisJvm() {
    try {
      return ofProcessHandle();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return ofRuntimeName();
    }
  }

  /** By reflection, because the class exists from Java 9 on. */
  private static long ofProcessHandle() throws ReflectiveOperationException {
    Class<?> type = Class.forName("java.lang.ProcessHandle");
    Object current = type.getMethod("current").invoke(null);
    return (Long) type.getMethod("pid").invoke(current);
  }

  private static long ofRuntimeName() {
    try {
      String name = ManagementFactory.getRuntimeMXBean().getName();
      return Long.parseLong(name.substring(0, name.indexOf('@')));
    } catch (RuntimeException e) {
      return 0;
    }
  }
}

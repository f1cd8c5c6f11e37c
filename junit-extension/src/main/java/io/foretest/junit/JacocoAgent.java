package io.foretest.junit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JaCoCo agent of this JVM, which {@code -javaagent} put on the system class path.
 *
 * <p>The agent's own {@code getExecutionData(true)} reads what was executed and then clears
 * everything: what another thread executes in between would be in no report. So we read through a
 * visitor, and {@link Hits} clears what was read and no more.
 */
final class JacocoAgent {
  private static final boolean[] NONE = {};

  private final JacocoTypes types;
  private final Object data;
  private final JUnitClasses junit;

  /** Is shown the session and each class; one for all windows, as there is one at a time. */
  private final Object visitor;

  /** The probes of each class that was seen, the agent's own array; none of JUnit's. */
  private final Map<Object, boolean[]> probes = new IdentityHashMap<>();

  private @Nullable Hits reading;

  /**
   * @param junit classes to leave alone
   */
  JacocoAgent(Object agent, JUnitClasses junit) throws ReflectiveOperationException {
    this.types = new JacocoTypes(agent.getClass());
    this.data = types.getData.invoke(agent);
    this.junit = junit;
    this.visitor = visitor();
  }

  /**
   * @throws ReflectiveOperationException where none runs, or none like those that we know
   */
  static JacocoAgent find() throws ReflectiveOperationException {
    return new JacocoAgent(runtime().getMethod("getAgent").invoke(null), JUnitClasses.running());
  }

  /** The jar that the agent's classes come from. */
  static Path jar() throws Exception {
    return Paths.get(runtime().getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Class<?> runtime() throws ClassNotFoundException {
    return Class.forName("org.jacoco.agent.rt.RT", true, ClassLoader.getSystemClassLoader());
  }

  /** What was executed since it was last cleared. */
  Hits hits() throws ReflectiveOperationException {
    reading = null;
    types.collect.invoke(data, visitor, visitor, false);
    return Objects.requireNonNull(reading, "the agent shows no session");
  }

  /** Thousands of classes are shown at the end of every window: nothing is made for each. */
  private Object visitor() {
    InvocationHandler reader =
        (proxy, method, arguments) -> {
          Hits hits = reading;
          if (hits == null) {
            reading = new Hits(types, arguments[0]);
          } else {
            hits.add(arguments[0], probes(arguments[0]));
          }
          return null;
        };
    Class<?>[] interfaces = {types.executionVisitor, types.sessionVisitor};
    return Proxy.newProxyInstance(types.executionVisitor.getClassLoader(), interfaces, reader);
  }

  private boolean[] probes(Object execution) throws ReflectiveOperationException {
    boolean[] known = probes.get(execution);
    if (known == null) {
      boolean left = junit.holds((String) types.className.invoke(execution));
      known = left ? NONE : (boolean[]) types.probes.invoke(execution);
      probes.put(execution, known);
    }
    return known;
  }
}

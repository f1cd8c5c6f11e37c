package io.foretest.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfoStore;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.IRuntime;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/**
 * Our own code a second time, with JaCoCo's probes, so that an input that reaches new code shows.
 */
final class CoveredCode extends ClassLoader implements AutoCloseable {
  private static final String OURS = "io.foretest.";

  private final IRuntime runtime = new LoggerRuntime();
  private final RuntimeData data = new RuntimeData();
  private final Instrumenter instrumenter = new Instrumenter(runtime);
  private final Map<Long, boolean[]> seen = new HashMap<>();
  private List<ExecutionData> live = new ArrayList<>();
  private int classes;
  private int collected = -1;

  CoveredCode() {
    super(CoveredCode.class.getClassLoader());
    try {
      runtime.startup(data);
    } catch (Exception e) {
      throw new IllegalStateException("JaCoCo cannot start", e);
    }
  }

  /** A reader that leaves traces. */
  @SuppressWarnings("unchecked") // readers are functions of these types
  Function<byte[], String> reader(String name) throws ReflectiveOperationException {
    Class<?> type = loadClass(Reader.class.getName());
    return (Function<byte[], String>) type.getField(name).get(null);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      boolean helper = name.startsWith("io.foretest.fuzz.");
      byte[] code = in.readAllBytes();
      byte[] probed = helper ? code : instrumenter.instrument(code, name);
      classes++;
      return defineClass(name, probed, 0, probed.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** Whether code ran since the last call that had never run before. */
  boolean reachedMore() {
    collect();
    boolean more = false;
    for (ExecutionData one : live) {
      boolean[] probes = one.getProbes();
      boolean[] before = seen.computeIfAbsent(one.getId(), id -> new boolean[probes.length]);
      for (int i = 0; i < probes.length; i++) {
        if (probes[i] && !before[i]) {
          before[i] = true;
          more = true;
        }
      }
    }
    return more;
  }

  /** The probes are live: they are asked for again only when a class has come. */
  private void collect() {
    if (collected != classes) {
      collected = classes;
      ExecutionDataStore store = new ExecutionDataStore();
      data.collect(store, new SessionInfoStore(), false);
      live = new ArrayList<>(store.getContents());
    }
  }

  /** Probes that ran at least once. */
  int reached() {
    int reached = 0;
    for (boolean[] probes : seen.values()) {
      for (boolean probe : probes) {
        reached += probe ? 1 : 0;
      }
    }
    return reached;
  }

  /** Probes of all classes that were used. */
  int probes() {
    return seen.values().stream().mapToInt(probes -> probes.length).sum();
  }

  @Override
  public void close() {
    runtime.shutdown();
  }
}

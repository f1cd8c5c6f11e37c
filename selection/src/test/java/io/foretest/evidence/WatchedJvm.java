package io.foretest.evidence;

import io.foretest.protocol.CoverageAgent;
import io.foretest.protocol.CoverageEnd;
import io.foretest.protocol.CoverageWindow;
import io.foretest.protocol.Handover;
import io.foretest.protocol.JournalWriter;
import io.foretest.protocol.JvmInfo;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/**
 * A test JVM in small: classes of output directories with JaCoCo's own probes in them, whose test
 * classes have a method {@code run()}, and the windows and the journal that it leaves.
 */
final class WatchedJvm {
  private final String id;
  private final RuntimeData data = new RuntimeData();
  private final ClassLoader loader;
  private final ByteArrayOutputStream exec = new ByteArrayOutputStream();
  private ExecutionDataWriter writer;
  private final List<TestRecord> tests = new ArrayList<>();
  private String excludes = "";
  private long windows;

  WatchedJvm(String id, Path... directories) throws Exception {
    this.id = id;
    writer = new ExecutionDataWriter(exec);
    LoggerRuntime runtime = new LoggerRuntime();
    runtime.startup(data);
    loader = new Loader(List.of(directories), new Instrumenter(runtime));
  }

  /** What the agent is told to leave alone; its classes are instrumented all the same. */
  WatchedJvm excludes(String patterns) {
    excludes = patterns;
    return this;
  }

  /** Each class runs in a window of its own. */
  WatchedJvm runs(String... classes) throws Exception {
    for (String name : classes) {
      together(name);
    }
    return this;
  }

  /** The classes run one after the other in one window that names all. */
  WatchedJvm together(String... classes) throws Exception {
    for (String name : classes) {
      execute(name);
      journal(name, Outcome.PASSED);
    }
    return window(classes);
  }

  /** Runs a class, and nobody notes it. */
  WatchedJvm execute(String name) throws Exception {
    Class<?> type = loader.loadClass(name);
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    var method = type.getDeclaredMethod("run");
    method.setAccessible(true);
    method.invoke(constructor.newInstance());
    return this;
  }

  /** Ends a window, as the last class of it does. */
  WatchedJvm window(String... classes) {
    data.setSessionId(new CoverageWindow(id, ++windows, "host", List.of(classes)).sessionId());
    data.collect(writer, writer, true);
    return this;
  }

  /** A window is lost. */
  WatchedJvm losesWindow() {
    windows++;
    data.reset();
    return this;
  }

  WatchedJvm journal(String name, Outcome outcome) {
    return journal(name, "junit-jupiter", outcome);
  }

  WatchedJvm journal(String name, String engine, Outcome outcome) {
    tests.add(
        new TestRecord.Builder(name, name, "run()")
            .identity("[class:" + name + "]", "run()", engine)
            .started(1_000, 1, "main")
            .ended(outcome, 1)
            .build());
    return this;
  }

  byte[] exec() {
    return exec.toByteArray();
  }

  /** What was written and journalled from here on is another journal of the same JVM. */
  WatchedJvm nextJournal() throws IOException {
    exec.reset();
    writer = new ExecutionDataWriter(exec);
    tests.clear();
    return this;
  }

  /** Writes journal, windows and agent; returns the journal. */
  Path write(Path directory) throws IOException {
    try (JournalWriter journal = open(directory)) {
      Path file = journal.file();
      windows(file, exec());
      new CoverageAgent("", "*", excludes, "sun.reflect.DelegatingClassLoader")
          .write(file.resolveSibling(file.getFileName() + Handover.COVERAGE_AGENT_SUFFIX));
      return file;
    }
  }

  /** Writes a journal that has no end yet. */
  JournalWriter open(Path directory) throws IOException {
    Files.createDirectories(directory);
    JournalWriter journal =
        JournalWriter.create(
            directory, new JvmInfo(id, "build", Scene.MODULE, 1, 1_000, "17", "Linux"));
    for (TestRecord test : tests) {
      journal.record(test);
    }
    return journal;
  }

  /** The mark of windows that end where these bytes do. */
  static CoverageEnd end(byte[] exec) {
    CoverageEnd.Sum sum = new CoverageEnd.Sum();
    sum.add(exec, 0, exec.length);
    return sum.end();
  }

  /** Writes windows that end where their bytes do. */
  static void windows(Path journal, byte[] exec) throws IOException {
    beside(journal, Handover.COVERAGE_SUFFIX, exec);
    end(exec).write(journal.resolveSibling(journal.getFileName() + Handover.COVERAGE_END_SUFFIX));
  }

  static void beside(Path journal, String suffix, byte[] content) throws IOException {
    Files.write(journal.resolveSibling(journal.getFileName() + suffix), content);
  }

  private static final class Loader extends ClassLoader {
    private final List<Path> directories;
    private final Instrumenter instrumenter;

    Loader(List<Path> directories, Instrumenter instrumenter) {
      super(ClassLoader.getPlatformClassLoader());
      this.directories = directories;
      this.instrumenter = instrumenter;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      for (Path directory : directories) {
        Path file = directory.resolve(name.replace('.', '/') + ".class");
        if (Files.exists(file)) {
          return define(name, file);
        }
      }
      throw new ClassNotFoundException(name);
    }

    private Class<?> define(String name, Path file) throws ClassNotFoundException {
      try {
        byte[] bytes = instrumenter.instrument(Files.readAllBytes(file), name);
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}

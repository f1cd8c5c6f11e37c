package io.foretest.training.fault;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.evidence.EvidenceRecorder;
import io.foretest.evidence.ModuleOutput;
import io.foretest.evidence.Origin;
import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.BuildSpool;
import io.foretest.history.HistorySettings;
import io.foretest.history.HistoryStore;
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
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/**
 * A checkout of one module as a full build with coverage leaves it: sources, classes that the JDK's
 * compiler makes of them, and a history with what each test class ran. A test class has a method
 * {@code run()}, which really runs, with JaCoCo's probes in all classes.
 */
final class Checkout {
  static final String MODULE = "g:m";
  private static final String MAIN = "src/main/java/";
  private static final String TESTS = "src/test/java/";
  private static final long START = 1_795_430_000_000L;

  private final Path root;
  private final Map<String, String> sources = new TreeMap<>();
  private final Map<String, Double> tests = new TreeMap<>();

  Checkout(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  /** A class of package {@code p}; its first line is the package's. */
  Checkout source(String name, String text) {
    sources.put(MAIN + "p/" + name + ".java", "package p;\n" + text);
    return this;
  }

  /** A test class of package {@code p} whose {@code run()} has this body. */
  Checkout test(String name, double seconds, String body) {
    tests.put("p." + name, seconds);
    sources.put(
        TESTS + "p/" + name + ".java",
        "package p; public class " + name + " { public void run() { " + body + " } }");
    return this;
  }

  Path classes() {
    return root.resolve("target/classes");
  }

  private Path testClasses() {
    return root.resolve("target/test-classes");
  }

  Checkout compiled() throws IOException {
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = root.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    compile(MAIN, classes(), List.of());
    compile(TESTS, testClasses(), List.of("-cp", classes().toString()));
    return this;
  }

  private void compile(String folder, Path output, List<String> more) throws IOException {
    Files.createDirectories(output);
    List<String> options =
        new ArrayList<>(List.of("-g", "-proc:none", "-implicit:none", "-d", output.toString()));
    options.addAll(more);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      var files =
          manager.getJavaFileObjectsFromPaths(
              sources.keySet().stream()
                  .filter(path -> path.startsWith(folder))
                  .map(root::resolve)
                  .toList());
      if (!compiler.getTask(null, manager, null, options, null, files).call()) {
        throw new IllegalStateException("the sources below " + folder + " do not compile");
      }
    }
  }

  /** Compiles, runs every test class in a window of its own, and takes the record in. */
  Checkout recorded() throws Exception {
    compiled();
    String build = "build-1";
    BuildInfo info =
        BuildInfo.withoutGit(build, START, BuildMode.FULL, "17", "Linux", List.of(MODULE));
    Change change =
        new Change(
            null,
            new Baseline("base", Baseline.Source.PARENT, "HEAD^"),
            null,
            false,
            null,
            START,
            List.of(),
            null);
    try (BuildSpool spool = BuildSpool.create(BuildSpool.rootOf(root), build)) {
      spool.writeBuild(info, change);
      runTests(spool.journalDir(MODULE), build);
      EvidenceRecorder.of(List.of(new ModuleOutput(MODULE, classes(), testClasses())))
          .record(MODULE, spool.journalDir(MODULE), new Origin(build, null, START, Map.of()))
          .evidence()
          .ifPresent(spool::writeEvidence);
      spool.noteEnd();
    }
    try (HistoryStore store = HistoryStore.open(HistorySettings.embedded(root))) {
      store.ingest(BuildSpool.rootOf(root));
    }
    return this;
  }

  private void runTests(Path journals, String build) throws Exception {
    JvmInfo jvm = new JvmInfo("jvm", build, MODULE, 1, START, "17", "Linux");
    try (JournalWriter journal = JournalWriter.create(journals, jvm)) {
      byte[] windows = windows(journal);
      Path exec = beside(journal.file(), Handover.COVERAGE_SUFFIX);
      Files.write(exec, windows);
      CoverageEnd.Sum sum = new CoverageEnd.Sum();
      sum.add(windows, 0, windows.length);
      sum.end().write(beside(journal.file(), Handover.COVERAGE_END_SUFFIX));
      new CoverageAgent("", "*", "", "")
          .write(beside(journal.file(), Handover.COVERAGE_AGENT_SUFFIX));
    }
  }

  private static Path beside(Path journal, String suffix) {
    return journal.resolveSibling(journal.getFileName() + suffix);
  }

  private byte[] windows(JournalWriter journal) throws Exception {
    RuntimeData data = new RuntimeData();
    LoggerRuntime runtime = new LoggerRuntime();
    runtime.startup(data);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ExecutionDataWriter out = new ExecutionDataWriter(bytes);
    ClassLoader loader = new Watched(List.of(classes(), testClasses()), new Instrumenter(runtime));
    long window = 0;
    for (Map.Entry<String, Double> test : tests.entrySet()) {
      Class<?> type = loader.loadClass(test.getKey());
      type.getMethod("run").invoke(type.getConstructor().newInstance());
      journal.record(passed(test.getKey(), test.getValue()));
      List<String> names = List.of(test.getKey());
      data.setSessionId(new CoverageWindow("jvm", ++window, "host", names).sessionId());
      data.collect(out, out, true);
    }
    runtime.shutdown();
    return bytes.toByteArray();
  }

  private static TestRecord passed(String name, double seconds) {
    return new TestRecord.Builder(name, name, "run()")
        .identity("[engine:e]/[class:" + name + "]/[method:run()]", "run()", "junit-jupiter")
        .started(START, 1, "main")
        .ended(Outcome.PASSED, (long) (seconds * 1e9))
        .build();
  }

  /** Loads classes with probes in them. */
  private static final class Watched extends ClassLoader {
    private final List<Path> directories;
    private final Instrumenter instrumenter;

    Watched(List<Path> directories, Instrumenter instrumenter) {
      super(ClassLoader.getPlatformClassLoader());
      this.directories = directories;
      this.instrumenter = instrumenter;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      for (Path directory : directories) {
        Path file = directory.resolve(name.replace('.', '/') + ".class");
        if (Files.exists(file)) {
          return defined(name, file);
        }
      }
      throw new ClassNotFoundException(name);
    }

    private Class<?> defined(String name, Path file) throws ClassNotFoundException {
      try {
        byte[] bytes = instrumenter.instrument(Files.readAllBytes(file), name);
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}

package io.foretest.maven;

import io.foretest.change.Change;
import io.foretest.change.ChangeDetector;
import io.foretest.change.ChangeRequest;
import io.foretest.evidence.ModuleEvidence;
import io.foretest.feature.KnownTests;
import io.foretest.history.History;
import io.foretest.history.HistorySettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * What {@code select} computes once for all modules of a build. Kept with the session, so that
 * modules built in parallel share it and nothing outlives the build.
 */
final class SharedWork {
  private final MavenSession session;
  private final Path root;
  private final Map<String, Long> starts = new ConcurrentHashMap<>();
  private final AtomicLong testNanos = new AtomicLong();
  private final CompiledModules compiled;

  /** Its own, because what tests touch is asked while the past is read. */
  private final Object pastLock = new Object();

  private final AtomicBoolean pastAsked = new AtomicBoolean();
  private @Nullable Change change;
  private @Nullable ServedPast past;
  private OptionalLong knownTests = OptionalLong.empty();
  private @Nullable KnownTests tests;
  private @Nullable RecordedEvidence evidence;
  private @Nullable OtherFiles otherFiles;
  private @Nullable EarlyReading early;

  private SharedWork(MavenSession session) {
    this.session = session;
    this.root = ReactorRoot.of(session);
    this.compiled = new CompiledModules(session, new ForetestFiles(root).cache());
  }

  static SharedWork of(MavenSession session) {
    SessionData data = session.getRepositorySession().getData();
    synchronized (data) {
      if (data.get(SharedWork.class) instanceof SharedWork existing) {
        return existing;
      }
      SharedWork created = new SharedWork(session);
      data.set(SharedWork.class, created);
      return created;
    }
  }

  /** The directory that holds {@code .foretest}. */
  Path root() {
    return root;
  }

  /** What finished modules compiled. */
  CompiledModules compiled() {
    return compiled;
  }

  /**
   * What this build changes.
   *
   * @param reader asked for recorded builds only where nothing else tells the baseline
   */
  synchronized Change change(Settings settings, PastReader reader) {
    Change known = change;
    if (known == null) {
      known = ChangeDetector.detect(request(settings, reader, System.getenv()));
      change = known;
    }
    return known;
  }

  /** Model and history. */
  ServedPast past(Settings settings, PastReader reader) {
    Change told = change(settings, reader);
    synchronized (pastLock) {
      ServedPast known = past;
      if (known == null) {
        boolean remaining = settings.select() == SelectMode.REMAINING;
        known = reader.read(told, settings.granularity(), remaining);
        past = known;
      }
      return known;
    }
  }

  /** Tests that the past knows of the build's modules. */
  synchronized long knownTests(History history) {
    OptionalLong known = knownTests;
    if (known.isEmpty()) {
      Set<String> modules =
          session.getProjects().stream().map(Modules::name).collect(Collectors.toSet());
      known = OptionalLong.of(Policy.known(history, modules));
      knownTests = known;
    }
    return known.getAsLong();
  }

  /** What the names of all these tests say. */
  synchronized KnownTests tests(History history) {
    KnownTests known = tests;
    if (known == null) {
      known = KnownTests.of(history);
      tests = known;
    }
    return known;
  }

  /** Begins to read model and history, for which {@link #past} then waits. */
  void readPast(Settings settings, PastReader reader) {
    if (pastAsked.compareAndSet(false, true)) {
      Thread thread = new Thread(() -> past(settings, reader), "foretest-past");
      thread.setDaemon(true);
      // Who asks for the past reads it again, and says what is wrong.
      thread.setUncaughtExceptionHandler((ended, trouble) -> {});
      thread.start();
    }
  }

  /** Begins to ask the history what every build asks, which {@link #evidence} then waits for. */
  synchronized void readEarly(HistorySettings history) {
    early = EarlyReading.start(history, root);
  }

  private synchronized @Nullable EarlyReading early() {
    return early;
  }

  /**
   * What is recorded of the module's tests; empty where nothing is.
   *
   * @param told what {@link #change} told
   */
  synchronized Optional<ModuleEvidence> evidence(PastReader reader, Change told, String module) {
    RecordedEvidence known = evidence;
    if (known == null) {
      known = reader.evidence(told, early);
      evidence = known;
    }
    return Optional.ofNullable(known.byModule().get(module));
  }

  /** What is recorded of all modules, as far as somebody has asked for one of them. */
  synchronized RecordedEvidence evidenceSoFar() {
    return evidence == null ? RecordedEvidence.unknown() : evidence;
  }

  /** Files besides sources, for a change that {@link #change} told. */
  synchronized OtherFiles otherFiles(Change told) {
    OtherFiles known = otherFiles;
    if (known == null) {
      known = new OtherFiles(session, root, told);
      otherFiles = known;
    }
    return known;
  }

  /** A module's tests start now; a budget is for all modules together. */
  void testsStart(String module) {
    starts.put(module, System.nanoTime());
  }

  /** A module's tests have ended; only the first call after their start counts. */
  void testsEnd(String module) {
    Long start = starts.remove(module);
    if (start != null) {
      testNanos.addAndGet(System.nanoTime() - start);
    }
  }

  /** Time that the tests of finished modules took. */
  long spentMillis() {
    return testNanos.get() / 1_000_000;
  }

  private ChangeRequest request(
      Settings settings, PastReader reader, Map<String, String> environment) {
    return new ChangeRequest(
        root,
        settings.base().orElse(null),
        environment,
        () -> reader.recordedCommits(early()),
        session.getStartTime().toInstant().toEpochMilli());
  }
}

package io.foretest.history;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.protocol.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds that leave a spool, in a few words: as the plugin and its forks would. */
final class ASpool {
  static final String MODULE = "g:m";

  private final Path root;
  private final String id;
  private final List<ChangedFile> files = new ArrayList<>();
  private final List<AJvm> jvms = new ArrayList<>();
  private final List<ModuleFacts> modules = new ArrayList<>();
  private long startMillis = ABuild.START;
  private String commit = "c0ffee";
  private BuildMode mode = BuildMode.FULL;

  private ASpool(Path root, String id) {
    this.root = root;
    this.id = id;
  }

  static Path root(Path reactor) {
    return BuildSpool.rootOf(reactor);
  }

  /** The n-th build of the reactor, one an hour. */
  static ASpool number(Path reactor, int number) {
    return of(reactor, "build-" + number).start(ABuild.START + number * ABuild.HOUR);
  }

  static ASpool of(Path reactor, String id) {
    return new ASpool(root(reactor), id);
  }

  ASpool start(long millis) {
    startMillis = millis;
    return this;
  }

  ASpool commit(String commit) {
    this.commit = commit;
    return this;
  }

  ASpool mode(BuildMode mode) {
    this.mode = mode;
    return this;
  }

  ASpool changes(String... paths) {
    for (String path : paths) {
      files.add(ABuild.file(path));
    }
    return this;
  }

  ASpool module(Map<String, Integer> distances, @Nullable Plan plan) {
    modules.add(new ModuleFacts(MODULE, "", distances, plan));
    return this;
  }

  ASpool jvm(AJvm jvm) {
    jvms.add(jvm);
    return this;
  }

  /** One JVM in which the classes pass. */
  ASpool passes(String... classes) {
    AJvm jvm = AJvm.named(id + "-" + UUID.randomUUID());
    for (String name : classes) {
      jvm.passes(name);
    }
    return jvm(jvm.start(startMillis));
  }

  ASpool fails(String... classes) {
    AJvm jvm = AJvm.named(id + "-" + UUID.randomUUID());
    for (String name : classes) {
      jvm.fails(name);
    }
    return jvm(jvm.start(startMillis));
  }

  BuildInfo info() {
    return new BuildInfo(
        id,
        startMillis,
        commit,
        "base",
        "main",
        true,
        "me@example.org",
        "github",
        "42",
        mode,
        "17.0.1",
        "Linux",
        List.of(MODULE));
  }

  Change change() {
    Baseline baseline = new Baseline("base", Baseline.Source.PARENT, "HEAD^");
    return new Change(commit, baseline, "main", true, "me@example.org", startMillis, files, null);
  }

  static Change changeAt(long millis) {
    Baseline baseline = new Baseline("base", Baseline.Source.PARENT, "HEAD^");
    return new Change("c0ffee", baseline, "main", false, null, millis, List.of(), null);
  }

  /** Writes the spool of a build that still runs. */
  BuildSpool running() {
    BuildSpool spool = BuildSpool.create(root, id);
    spool.writeBuild(info(), change());
    modules.forEach(spool::writeModule);
    writeJournals(spool);
    return spool;
  }

  private void writeJournals(BuildSpool spool) {
    try {
      for (AJvm jvm : jvms) {
        jvm.write(spool.journalDir(MODULE), MODULE, id);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the spool of a build that is over; returns its directory. */
  Path over() {
    try (BuildSpool spool = running()) {
      return spool.directory();
    }
  }

  /** Writes the spool of a build that died before it wrote its facts. */
  Path diedEarly() {
    try (BuildSpool spool = BuildSpool.create(root, id)) {
      writeJournals(spool);
      return spool.directory();
    }
  }
}

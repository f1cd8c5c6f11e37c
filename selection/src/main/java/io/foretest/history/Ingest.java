package io.foretest.history;

import io.foretest.protocol.Handover;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes spools into the database. Whatever fails is reported and stays where it is for the next
 * build; only what can never be read is moved aside.
 */
final class Ingest {
  /** A database that fails this often will fail again: no need to wait for every journal. */
  private static final int FAILURES_TO_STOP = 3;

  private static final Duration A_DAY = Duration.ofDays(1);

  private final Transactions transactions;
  private final List<String> problems = new ArrayList<>();
  private final Set<Long> builds = new LinkedHashSet<>();
  private int journals;
  private int executions;
  private int failures;

  Ingest(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * All spools without an owner, and the caller's own.
   *
   * @param own null for none
   */
  IngestReport spools(Path spoolRoot, @Nullable BuildSpool own) {
    Path root = spoolRoot.toAbsolutePath().normalize();
    for (Path directory : directories(root)) {
      try {
        if (own != null && directory.equals(own.directory())) {
          spool(directory, own.isOwner(), false);
        } else {
          claimed(root, directory);
        }
      } catch (IOException | UncheckedIOException e) {
        report(directory, e);
      }
    }
    return finished();
  }

  private List<Path> directories(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(root)) {
      List<Path> paths = found.sorted().toList();
      paths.forEach(Ingest::removeStrayLock);
      return paths.stream()
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .toList();
    } catch (IOException e) {
      problems.add(
          "cannot list the spools in " + root + " (" + e + "); the next build tries again");
      return List.of();
    }
  }

  /** A build that was killed between its lock and its directory leaves a lock for nothing. */
  private static void removeStrayLock(Path file) {
    Optional<Path> spool = SpoolLock.spoolOf(file).map(file::resolveSibling);
    try {
      if (spool.isPresent()
          && !Files.exists(spool.get(), LinkOption.NOFOLLOW_LINKS)
          && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(A_DAY))) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It is in nobody's way; the next ingest tries again.
      return;
    }
  }

  /** Another ingest may have emptied the directory meanwhile; then there is nothing to report. */
  private void report(Path directory, Exception e) {
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      problems.add(
          "cannot read the spool " + directory + " (" + e + "); the next build tries again");
    }
  }

  private void claimed(Path root, Path directory) throws IOException {
    Optional<SpoolLock> lock = SpoolLock.claim(root, directory.getFileName().toString());
    if (lock.isPresent()) {
      try (SpoolLock unused = lock.get()) {
        spool(directory, true, BuildSpool.killed(directory));
      }
    }
  }

  /**
   * @param killed whether the build ended before it could say so
   */
  private void spool(Path directory, boolean buildIsOver, boolean killed) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    RejectedFiles rejected = RejectedFiles.ofSpool(directory);
    SpoolReader reader = new SpoolReader(directory, rejected, problems);
    SpoolFacts facts = killed ? reader.facts().ofAPart() : reader.facts();
    List<Path> files = reader.journals();
    List<Path> records = reader.evidence();
    boolean tellsSomething =
        !files.isEmpty() || !records.isEmpty() || facts.hasPlan() || isKnown(facts);
    boolean stored =
        !tellsSomething
            || take(facts, files, rejected, killed, build -> takeEvidence(reader, records, build));
    if (stored && buildIsOver) {
      reader.removeIfEmptied();
    }
  }

  /**
   * Whether a part of the build is stored, so that there is something for its facts to speak of.
   */
  private boolean isKnown(SpoolFacts facts) {
    try {
      return transactions.read(
          "find a build", connection -> BuildRows.isKnown(connection, facts.info().id()));
    } catch (RuntimeException e) {
      // Storing it fails, too, and is reported; the directory stays.
      return true;
    }
  }

  /** Journals that were written outside Maven, in one directory. */
  IngestReport journals(Path directory, BuildInfo info) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      List<Path> files = SpoolReader.filesBelow(root, Handover.JOURNAL_SUFFIX);
      if (!files.isEmpty()) {
        take(
            SpoolFacts.withoutChange(info.withMode(BuildMode.PARTIAL), List.of()),
            files,
            RejectedFiles.nextTo(root),
            false,
            nothingMore -> {});
      }
    } catch (IOException | UncheckedIOException e) {
      report(root, e);
    }
    return finished();
  }

  /** What a build brings besides its journals. */
  private interface More {
    void take(BuildRows.Stored build) throws IOException;
  }

  private void takeEvidence(SpoolReader reader, List<Path> records, BuildRows.Stored build)
      throws IOException {
    EvidenceIngest ingest = new EvidenceIngest(transactions, reader, problems);
    for (Path record : records) {
      if (failures < FAILURES_TO_STOP) {
        failures += ingest.take(record, build) ? 0 : 1;
      }
    }
  }

  /** Returns whether the build's facts are in the database. */
  private boolean take(
      SpoolFacts facts, List<Path> files, RejectedFiles rejected, boolean killed, More more)
      throws IOException {
    Optional<BuildRows.Stored> build = store(facts);
    if (build.isEmpty()) {
      return false;
    }
    if (build.get().changed()) {
      builds.add(build.get().id());
    }
    JournalIngest ingest =
        new JournalIngest(transactions, facts.info(), build.get(), rejected, killed);
    for (Path file : files) {
      if (failures < FAILURES_TO_STOP) {
        count(ingest.take(file), build.get());
      }
    }
    more.take(build.get());
    return true;
  }

  private Optional<BuildRows.Stored> store(SpoolFacts facts) {
    if (failures >= FAILURES_TO_STOP) {
      return Optional.empty();
    }
    try {
      BuildRows rows = new BuildRows(transactions.database());
      return Optional.of(
          transactions.write("store a build", connection -> rows.store(connection, facts)));
    } catch (RuntimeException e) {
      failures++;
      problems.add(
          "cannot store the build " + facts.info().id() + ": " + e.getMessage() + "; it stays");
      return Optional.empty();
    }
  }

  private void count(JournalIngest.Result result, BuildRows.Stored build) {
    problems.addAll(result.problems());
    failures += result.failed() ? 1 : 0;
    if (result.stored()) {
      builds.add(build.id());
      journals++;
      executions += result.executions();
    }
  }

  private IngestReport finished() {
    if (!builds.isEmpty() && failures < FAILURES_TO_STOP) {
      try {
        derive();
      } catch (RuntimeException e) {
        // Nothing is lost: readers fold what has no results, and the next ingest tries again.
        problems.add("cannot fold the new results: " + e.getMessage());
      }
    }
    return new IngestReport(builds.size(), journals, executions, problems);
  }

  private void derive() {
    ResultRows results = new ResultRows(transactions.database());
    Set<Long> stale = new LinkedHashSet<>(builds);
    stale.addAll(transactions.read("find builds without results", ResultRows::stale));
    for (long build : stale) {
      transactions.<Boolean>write(
          "store the results of a build",
          connection -> {
            results.refresh(connection, build);
            return true;
          });
    }
    transactions.<Boolean>serialize(
        "save the running history",
        connection -> {
          new Checkpoints(connection, Granularity.CLASS)
              .advance(Checkpoints.SETTLED, Checkpoints.RECENT);
          new Checkpoints(connection, Granularity.METHOD).advance(Checkpoints.SETTLED);
          return true;
        });
  }
}

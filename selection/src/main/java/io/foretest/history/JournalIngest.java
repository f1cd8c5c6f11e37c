package io.foretest.history;

import io.foretest.protocol.Journal;
import io.foretest.protocol.JournalReader;
import io.foretest.protocol.JvmInfo;
import io.foretest.protocol.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Takes the journals of one build, each in a transaction of its own. */
final class JournalIngest {
  private static final long SIZE_LIMIT = 256L << 20;

  /** Processes tell their start by a coarser clock than the recorder. */
  private static final long CLOCK_MILLIS = 2_000;

  /**
   * What became of one file.
   *
   * @param stored whether it is new in the database
   * @param failed whether the database refused it
   */
  record Result(boolean stored, boolean failed, int executions, List<String> problems) {
    static Result nothing(String... problems) {
      return new Result(false, false, 0, List.of(problems));
    }

    static Result failed(String problem) {
      return new Result(false, true, 0, List.of(problem));
    }
  }

  private final Transactions transactions;
  private final BuildInfo info;
  private final BuildRows.Stored build;
  private final RejectedFiles rejected;
  private final JournalRows rows;

  /**
   * @param killed whether the build was killed: a test without an end was no failure then
   */
  JournalIngest(
      Transactions transactions,
      BuildInfo info,
      BuildRows.Stored build,
      RejectedFiles rejected,
      boolean killed) {
    this.transactions = transactions;
    this.info = info;
    this.build = build;
    this.rejected = rejected;
    this.rows = new JournalRows(transactions.database(), killed);
  }

  Result take(Path file) throws IOException {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return reject(file, "it is no plain file");
      }
      if (Files.size(file) > SIZE_LIMIT) {
        return reject(file, "it is larger than " + SIZE_LIMIT + " bytes");
      }
      String digest = digest(file);
      return take(file, JournalReader.read(file), digest);
    } catch (NoSuchFileException e) {
      // Another ingest took it.
      return Result.nothing();
    } catch (IOException e) {
      return reject(file, String.valueOf(e.getMessage()));
    }
  }

  private Result take(Path file, Journal journal, String digest) throws IOException {
    if (!journal.complete() && stillRuns(journal.jvm())) {
      return Result.nothing(
          "the JVM that writes " + file + " still runs; a later build takes its journal");
    }
    try {
      return finish(file, journal, store(journal, digest));
    } catch (RuntimeException e) {
      return Result.failed(
          "cannot store " + file + ": " + e.getMessage() + "; it stays for the next build");
    }
  }

  private JournalRows.Stored store(Journal journal, String digest) {
    return transactions.write(
        "store a journal",
        connection -> rows.store(connection, build, journal, module(journal), digest));
  }

  private Result finish(Path file, Journal journal, JournalRows.Stored stored) throws IOException {
    if (stored == JournalRows.Stored.CLASHES) {
      return reject(file, "another journal of the same JVM id is stored");
    }
    Files.deleteIfExists(file);
    return stored == JournalRows.Stored.KNOWN
        ? Result.nothing()
        : new Result(true, false, journal.tests().size(), problems(file, journal));
  }

  private static List<String> problems(Path file, Journal journal) {
    List<String> problems = new ArrayList<>();
    journal.problems().forEach(problem -> problems.add(file.getFileName() + ": " + problem));
    return problems;
  }

  /** Outside Maven the recorder knows no module; a build of one module has it all the same. */
  private String module(Journal journal) {
    String named = journal.jvm().module();
    return named.isEmpty() && info.modules().size() == 1 ? info.modules().get(0) : named;
  }

  /**
   * Whether more may come: a fork outlives a killed Maven for a while. This JVM does not count,
   * since what it records in process is written before it ingests.
   */
  private static boolean stillRuns(JvmInfo jvm) {
    return jvm.pid() != ProcessHandle.current().pid()
        && ProcessHandle.of(jvm.pid())
            .filter(ProcessHandle::isAlive)
            .filter(process -> startedBefore(process, jvm.startMillis()))
            .isPresent();
  }

  private static boolean startedBefore(ProcessHandle process, long millis) {
    Optional<Instant> start = process.info().startInstant();
    return start.isEmpty() || start.get().toEpochMilli() <= millis + CLOCK_MILLIS;
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private Result reject(Path file, String why) throws IOException {
    try {
      Path place = rejected.take(Digests.key(info.id()).replaceAll("[^A-Za-z0-9._-]", "_"), file);
      return Result.nothing("cannot read " + file + " (" + why + "); it is kept as " + place);
    } catch (NoSuchFileException e) {
      return Result.nothing();
    }
  }
}

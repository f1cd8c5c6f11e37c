package io.foretest.history;

import io.foretest.evidence.ModuleEvidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes the records of coverage that a build's participant left in its spool. */
final class EvidenceIngest {
  private static final long SIZE_LIMIT = 256L << 20;

  private final Transactions transactions;
  private final SpoolReader spool;
  private final List<String> problems;

  /**
   * @param problems receives what was not stored, and what became of it
   */
  EvidenceIngest(Transactions transactions, SpoolReader spool, List<String> problems) {
    this.transactions = transactions;
    this.spool = spool;
    this.problems = problems;
  }

  /**
   * Stores the record and deletes the file; returns whether the database took what it was given.
   */
  boolean take(Path file, BuildRows.Stored build) throws IOException {
    Optional<ModuleEvidence> record = read(file);
    if (record.isEmpty()) {
      return true;
    }
    try {
      transactions.<Boolean>serialize(
          "store what tests touch",
          connection -> EvidenceRows.store(connection, build.id(), record.get()));
    } catch (RuntimeException e) {
      problems.add("cannot store " + file + ": " + e.getMessage() + "; it stays");
      return false;
    }
    Files.deleteIfExists(file);
    return true;
  }

  private Optional<ModuleEvidence> read(Path file) throws IOException {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > SIZE_LIMIT) {
        throw new IOException("it is no plain file, or larger than " + SIZE_LIMIT + " bytes");
      }
      return Optional.of(ModuleEvidence.read(Files.readAllBytes(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // another ingest took it
    } catch (IOException e) {
      spool.reject(file, e);
      return Optional.empty();
    }
  }
}

package io.foretest.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says who may read a spool. The build that writes it holds its lock from before the directory
 * exists; an ingest holds it while it empties a directory that was left behind. Two ingests that
 * overlap do no harm, as each journal is stored once; an ingest that reads a journal which is still
 * being written would.
 */
final class SpoolLock implements AutoCloseable {
  private static final String OWNER = ".owner";
  private static final String LOCK = ".lock";

  private final Path ownerFile;
  private final Path lockFile;
  private final @Nullable FileChannel channel;

  private SpoolLock(Path ownerFile, Path lockFile, @Nullable FileChannel channel) {
    this.ownerFile = ownerFile;
    this.lockFile = lockFile;
    this.channel = channel;
  }

  /**
   * Takes a new spool for the build that is going to write it; empty when there was an owner
   * before. The owner is named before the lock is taken, so that nobody in this process can touch
   * the locked file in between.
   */
  static Optional<SpoolLock> own(Path spoolRoot, String name) throws IOException {
    Path ownerFile = spoolRoot.resolve(name + OWNER);
    try {
      SpoolOwner.thisProcess().writeNew(ownerFile);
    } catch (FileAlreadyExistsException e) {
      return Optional.empty();
    }
    Optional<SpoolLock> lock = acquire(spoolRoot, name, true);
    if (lock.isEmpty()) {
      Files.deleteIfExists(ownerFile);
    }
    return lock;
  }

  /** Takes a spool whose build is gone; empty when a build or another ingest has it. */
  static Optional<SpoolLock> claim(Path spoolRoot, String name) throws IOException {
    return ownedByThisProcess(spoolRoot, name) ? Optional.empty() : acquire(spoolRoot, name, false);
  }

  private static boolean ownedByThisProcess(Path spoolRoot, String name) {
    return SpoolOwner.read(spoolRoot.resolve(name + OWNER))
        .filter(SpoolOwner.thisProcess()::equals)
        .isPresent();
  }

  private static Optional<SpoolLock> acquire(Path spoolRoot, String name, boolean own)
      throws IOException {
    Path ownerFile = spoolRoot.resolve(name + OWNER);
    Path lockFile = spoolRoot.resolve(name + LOCK);
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new SpoolLock(ownerFile, lockFile, channel));
      }
      channel.close();
      return Optional.empty();
    } catch (OverlappingFileLockException e) {
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      channel.close();
      return withoutLocks(ownerFile, lockFile, own);
    }
  }

  /** Some network file systems know no locks: there the process id alone must do. */
  private static Optional<SpoolLock> withoutLocks(Path ownerFile, Path lockFile, boolean own) {
    return own || SpoolOwner.read(ownerFile).filter(SpoolOwner::isAlive).isEmpty()
        ? Optional.of(new SpoolLock(ownerFile, lockFile, null))
        : Optional.empty();
  }

  /** Name of the spool that the lock or owner file belongs to; empty for another file. */
  static Optional<String> spoolOf(Path file) {
    String name = file.getFileName().toString();
    for (String ending : new String[] {OWNER, LOCK}) {
      if (name.endsWith(ending)) {
        return Optional.of(name.substring(0, name.length() - ending.length()));
      }
    }
    return Optional.empty();
  }

  /** Gives the spool away; without a directory that still needs them, its lock files go, too. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(ownerFile);
    if (channel != null) {
      channel.close();
    }
    Files.deleteIfExists(lockFile);
  }
}

package io.foretest.history;

import io.foretest.change.Change;
import io.foretest.evidence.ModuleEvidence;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which one Maven build leaves its facts and its JVMs their journals until they
 * are in the database. The participant creates it and holds it until it is closed; mojos, perhaps
 * from another class loader, write into it by its path. Everything is safe to call from any thread.
 */
public final class BuildSpool implements AutoCloseable {
  static final String JOURNALS = "journals";
  static final String MODULES = "modules";
  static final String EVIDENCE_SUFFIX = ".evidence";
  static final String MODES = "modes";
  static final String WORK = "work";
  private static final String RUNNING = "running";
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path directory;
  private final @Nullable SpoolLock lock;

  private BuildSpool(Path directory, @Nullable SpoolLock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  /** {@code .foretest/spool} below the reactor's root. */
  public static Path rootOf(Path reactorRoot) {
    return reactorRoot.resolve(".foretest").resolve("spool");
  }

  /** A new id, unique for ever, that starts with the time for the eye. */
  public static String newBuildId() {
    return ID_TIME.format(Instant.now()) + "-" + UUID.randomUUID().toString().replace("-", "");
  }

  /**
   * Creates the spool of a build and owns it until {@link #close()}; no ingest but the owner's own
   * reads it before.
   *
   * @param buildId new, of letters, digits, dots and dashes
   * @throws HistoryException when the directory cannot be created or exists
   */
  public static BuildSpool create(Path spoolRoot, String buildId) {
    if (!SafeName.isSafe(buildId)) {
      throw new HistoryException(
          "a build id has 1 to 120 letters, digits, '.', '_' or '-'; use BuildSpool.newBuildId()");
    }
    Path root = spoolRoot.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      SpoolLock lock = SpoolLock.own(root, buildId).orElseThrow(() -> taken(root, buildId));
      return created(root.resolve(buildId), lock);
    } catch (IOException e) {
      throw new HistoryException(
          "cannot create the spool " + root.resolve(buildId) + " (" + e + "): is it writable?", e);
    }
  }

  private static BuildSpool created(Path directory, SpoolLock lock) throws IOException {
    try {
      Files.createDirectory(directory);
      return new BuildSpool(directory, lock);
    } catch (FileAlreadyExistsException e) {
      lock.close();
      throw new HistoryException("the spool " + directory + " exists: give every build its own id");
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  private static HistoryException taken(Path root, String buildId) {
    return new HistoryException(
        "the spool " + root.resolve(buildId) + " is in use: give every build its own id");
  }

  /** The spool in a directory that {@link #create} made, for a mojo that was told its path. */
  public static BuildSpool at(Path directory) {
    return new BuildSpool(directory.toAbsolutePath().normalize(), null);
  }

  public Path directory() {
    return directory;
  }

  /** The directory of all spools. */
  Path root() {
    Path root = directory.getParent();
    if (root == null) {
      throw new HistoryException("no spool can live at " + directory + ": give its own directory");
    }
    return root;
  }

  public String buildId() {
    return directory.getFileName().toString();
  }

  /**
   * Writes the build's facts; the first call counts.
   *
   * @return whether this was the first call
   * @throws HistoryException when they cannot be written
   */
  public boolean writeBuild(BuildInfo info, Change change) {
    Path file = directory.resolve(BuildFactsFile.NAME);
    if (Files.exists(file)) {
      return false;
    }
    write(file, () -> BuildFactsFile.write(file, info, change));
    return true;
  }

  /**
   * Writes what is known of a module; a later call for the same module replaces it.
   *
   * @throws HistoryException when it cannot be written
   * @throws IllegalArgumentException for a plan that no reader would take
   */
  public void writeModule(ModuleFacts facts) {
    Path modules = directory.resolve(MODULES);
    write(
        modules,
        () -> {
          Files.createDirectories(modules);
          ModuleFactsFile.write(modules, facts);
        });
  }

  /**
   * Writes what a module's tests touched in this build, whole or not at all; to be called when they
   * have ended. Ingest takes it with the build.
   *
   * @throws HistoryException when it cannot be written
   */
  public void writeEvidence(ModuleEvidence record) {
    Path modules = directory.resolve(MODULES);
    write(
        modules,
        () -> {
          Files.createDirectories(modules);
          FactsFile.write(
              modules.resolve(SafeName.of(record.module()) + EVIDENCE_SUFFIX), record.toBytes());
        });
  }

  /**
   * Where the test JVMs of a module write their journals; created by this call.
   *
   * @param module {@code groupId:artifactId}, or any text
   */
  public Path journalDir(String module) {
    return createdDirectory(directory.resolve(JOURNALS).resolve(SafeName.of(module)));
  }

  /** A directory for files that end with the build; ingest deletes it unread. */
  public Path workDir() {
    return createdDirectory(directory.resolve(WORK));
  }

  /**
   * Notes what a part of the build ran. The build counts as its least complete part: one {@link
   * BuildMode#PARTIAL} makes it partial, one {@link BuildMode#SELECTED} among fallbacks selected.
   * Without any note the mode of {@link #writeBuild} holds.
   */
  public void noteMode(BuildMode mode) {
    createdDirectory(directory.resolve(MODES).resolve(mode.name()));
  }

  /** Notes that the build runs, so that one that is killed can be told from one that ended. */
  public void noteStart() {
    createdDirectory(directory.resolve(RUNNING));
  }

  /** Takes back {@link #noteStart}: all that the build had to say is here. */
  public void noteEnd() {
    Path mark = directory.resolve(RUNNING);
    write(mark, () -> Files.deleteIfExists(mark));
  }

  /** Whether the build of a spool without an owner was killed before its end. */
  static boolean killed(Path spool) {
    return Files.isDirectory(spool.resolve(RUNNING), LinkOption.NOFOLLOW_LINKS);
  }

  private Path createdDirectory(Path path) {
    write(path, () -> Files.createDirectories(path));
    return path;
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Path what, Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new HistoryException("cannot write " + what + " (" + e + "): is it writable?", e);
    }
  }

  /** Whether this is the participant's spool, whose build ends, and not a mojo's view of it. */
  boolean isOwner() {
    return lock != null;
  }

  /** Gives the spool away; what is in it and not ingested yet, the next build takes. */
  @Override
  public void close() {
    if (lock != null) {
      write(directory, lock::close);
    }
  }
}

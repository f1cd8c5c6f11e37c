package io.foretest.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that owns a spool, by process id and start. It lives in a file of its own: on POSIX
 * systems a process that merely opens and closes a locked file gives its own lock away, so the file
 * with the lock must not be touched by the process that holds it.
 */
record SpoolOwner(long pid, long startMillis) {
  private static final long UNKNOWN = -1;

  static SpoolOwner thisProcess() {
    return of(ProcessHandle.current());
  }

  private static SpoolOwner of(ProcessHandle process) {
    long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(UNKNOWN);
    return new SpoolOwner(process.pid(), start);
  }

  /** The owner that the file names; empty when there is none or it cannot be told. */
  static Optional<SpoolOwner> read(Path file) {
    try {
      String[] words = Files.readString(file, StandardCharsets.UTF_8).trim().split(" ", 3);
      return words.length != 2
          ? Optional.empty()
          : Optional.of(new SpoolOwner(Long.parseLong(words[0]), Long.parseLong(words[1])));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Fails when the file exists. */
  void writeNew(Path file) throws IOException {
    Files.writeString(
        file,
        pid + " " + startMillis + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE);
  }

  boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> of(process).equals(this))
        .isPresent();
  }
}

package io.foretest.junit;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** The file that a JaCoCo agent writes, appended to as the agent does it: under a lock. */
final class SharedExecFile {
  /** As often and as long as the agent waits for a lock that its own JVM holds. */
  private static final int ATTEMPTS = 30;

  private static final long WAIT_MILLIS = 100;

  private final Path file;

  SharedExecFile(Path file) {
    this.file = file;
  }

  /**
   * Appends the bytes, all or none. A thread that was interrupted, which is nothing rare in a test,
   * appends as well and stays interrupted.
   */
  void append(byte[] bytes) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      int attempts = 1;
      while (!appended(bytes)) {
        if (attempts++ == ATTEMPTS) {
          throw new IOException(file + " stays locked");
        }
        interrupted |= interruptedWhileWaiting();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** False where the lock is not to be had now. */
  private boolean appended(byte[] bytes) throws IOException {
    try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
      // Released when the stream is closed. Waits for other JVMs.
      out.getChannel().lock();
      write(out, bytes);
      return true;
    } catch (OverlappingFileLockException
        | FileLockInterruptionException
        | ClosedByInterruptException e) {
      return false;
    }
  }

  private static void write(FileOutputStream out, byte[] bytes) throws IOException {
    FileChannel channel = out.getChannel();
    long end = channel.size();
    try {
      out.write(bytes);
    } catch (IOException e) {
      // Half a stream would make all of the file unreadable.
      channel.truncate(end);
      throw e;
    }
  }

  private static boolean interruptedWhileWaiting() {
    boolean interrupted = Thread.interrupted();
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    return interrupted;
  }
}

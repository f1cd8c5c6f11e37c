package io.foretest.evidence;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import org.jacoco.core.data.ExecutionDataReader;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jspecify.annotations.Nullable;

/** The file of execution data that the user's own JaCoCo agent writes. */
public final class UserExecutionData {
  private static final long SIZE_LIMIT = 1L << 30;
  private static final int ATTEMPTS = 50;
  private static final long WAIT_NANOS = 100_000_000;

  private UserExecutionData() {}

  /**
   * Makes of the windows that Foretest's recording left in the file what the agent alone would have
   * written: one session for each JVM, under its own name, from its start to its end, with
   * everything that was executed. A file without windows is left as it is.
   *
   * <p>The file is written in place, under the lock that every JaCoCo agent takes before it
   * appends: a new file in its place would orphan what an agent appends that has opened the old one
   * and waits. What is written is complete before the first byte is, and no longer than what was
   * there.
   *
   * @return whether there were windows
   * @throws IOException where the file cannot be read, is no execution data of this JaCoCo's
   *     format, or stays locked; it is untouched then
   */
  public static boolean fold(Path file) throws IOException {
    return fold(file, ATTEMPTS);
  }

  static boolean fold(Path file, int attempts) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = lock(channel, attempts)) {
      SessionFold fold = read(channel);
      if (lock.isValid() && fold.anyWindow()) {
        replace(channel, bytes(fold));
      }
      return fold.anyWindow();
    }
  }

  private static FileLock lock(FileChannel channel, int attempts) throws IOException {
    for (int attempt = 0; attempt < attempts; attempt++) {
      FileLock lock = tryLock(channel);
      if (lock != null) {
        return lock;
      }
      LockSupport.parkNanos(WAIT_NANOS);
    }
    throw new IOException("it stays locked by another process");
  }

  /** Null while another process, or another thread of this one, holds it. */
  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static SessionFold read(FileChannel channel) throws IOException {
    if (channel.size() > SIZE_LIMIT) {
      throw new IOException("it is larger than " + SIZE_LIMIT + " bytes");
    }
    SessionFold fold = new SessionFold();
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    ExecutionDataReader reader = new BoundedReader(in, fold);
    reader.setSessionInfoVisitor(fold);
    try {
      reader.read();
      return fold;
    } catch (RuntimeException e) {
      throw new IOException("it is no sound execution data: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(SessionFold fold) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    ExecutionDataWriter out = new ExecutionDataWriter(bytes);
    fold.write(out);
    out.flush();
    return bytes.toByteArray();
  }

  private static void replace(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(content);
    channel.position(0);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
    channel.truncate(content.length);
  }
}

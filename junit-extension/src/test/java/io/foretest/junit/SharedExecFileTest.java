package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedExecFileTest {
  @TempDir Path directory;

  @Test
  void appendsToWhatIsThere() throws IOException {
    Path file = Files.write(directory.resolve("a.exec"), new byte[] {1});

    new SharedExecFile(file).append(new byte[] {2, 3});

    assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void anInterruptedThreadAppendsAndStaysInterrupted() throws IOException {
    Path file = directory.resolve("a.exec");

    Thread.currentThread().interrupt();
    new SharedExecFile(file).append(new byte[] {1});

    assertThat(Thread.interrupted()).isTrue();
    assertThat(file).hasBinaryContent(new byte[] {1});
  }

  @Test
  void waitsForALockOfItsOwnJvm() throws Exception {
    Path file = directory.resolve("a.exec");
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);
    Thread agent = new Thread(() -> writeLocked(file, locked, waiting));
    agent.start();
    locked.await();
    Thread appending = Thread.currentThread();
    new Thread(() -> releaseWhenAsleep(appending, waiting)).start();

    new SharedExecFile(file).append(new byte[] {2});

    agent.join();
    assertThat(file).hasBinaryContent(new byte[] {1, 2});
  }

  @Test
  void aFileThatCannotBeWrittenIsAnError() {
    assertThatThrownBy(() -> new SharedExecFile(directory).append(new byte[1]))
        .isInstanceOf(IOException.class);
  }

  private static void writeLocked(Path file, CountDownLatch locked, CountDownLatch waiting) {
    try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
      out.getChannel().lock();
      locked.countDown();
      waiting.await();
      out.write(1);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void releaseWhenAsleep(Thread appending, CountDownLatch waiting) {
    while (appending.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    waiting.countDown();
  }
}

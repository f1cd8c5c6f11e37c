package io.foretest.junit;

import io.foretest.protocol.JournalWriter;
import io.foretest.protocol.JvmInfo;
import java.io.IOException;
import java.nio.file.Path;

/** A journal that also ends when a test calls {@code System.exit}. */
final class OpenJournal {
  private final JournalWriter writer;
  private final Thread hook;

  private OpenJournal(JournalWriter writer) {
    this.writer = writer;
    this.hook = new Thread(this::endAtExit, "foretest-journal-end");
  }

  static OpenJournal create(Path directory, JvmInfo jvm) throws IOException {
    OpenJournal journal = new OpenJournal(JournalWriter.create(directory, jvm));
    journal.addHook();
    return journal;
  }

  JournalWriter writer() {
    return writer;
  }

  void close() throws IOException {
    removeHook();
    writer.close();
  }

  /** Ends it and leaves it open: other threads may still finish tests while the JVM goes down. */
  private void endAtExit() {
    try {
      writer.end();
    } catch (IOException e) {
      // The JVM is going down; the missing line says that its end was not in order.
    }
  }

  private void addHook() {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down already; closing the journal still ends it.
    }
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is going down and runs the hook; ending twice does nothing.
    }
  }
}

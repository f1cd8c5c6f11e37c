package io.foretest.protocol;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Writes a journal as {@code docs/formats.md} specifies it. Every line has reached the operating
 * system when its method returns, so that a JVM that is killed loses nothing. Texts beyond the
 * documented limits are cut, visibly. Safe for use by many threads.
 *
 * <p>A {@link FileOutputStream} and not a channel: an interrupt, which is nothing rare in a test,
 * closes a channel.
 */
public final class JournalWriter implements Closeable {
  private final Path file;
  private final FileOutputStream out;
  private long lastNumber;
  private boolean torn;
  private boolean ended;

  private JournalWriter(Path file) throws IOException {
    this.file = file;
    this.out = new FileOutputStream(file.toFile(), true);
  }

  /**
   * Opens a new journal named after the JVM's id; creates the directory.
   *
   * @throws IOException also when there is a journal of this id already
   */
  public static JournalWriter create(Path directory, JvmInfo jvm) throws IOException {
    if (!jvm.jvmId().matches("[A-Za-z0-9_-]{1,100}")) {
      throw new IllegalArgumentException("no JVM id: " + Quoted.of(jvm.jvmId()));
    }
    Files.createDirectories(directory);
    Path file = Files.createFile(directory.resolve(jvm.jvmId() + Handover.JOURNAL_SUFFIX));
    JournalWriter writer = new JournalWriter(file);
    writer.write(Magic.JOURNAL.line() + "\n" + jvmLine(jvm));
    return writer;
  }

  public Path file() {
    return file;
  }

  /** Notes top-level classes with at least one test in a test plan that is about to run. */
  public void discovered(Collection<String> topLevelClasses) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : topLevelClasses) {
      lines.append(lines.length() == 0 ? "" : "\n");
      lines.append(Fields.join(JournalLines.DISCOVERED, JournalLines.name(name)));
    }
    if (lines.length() > 0) {
      write(lines.toString());
    }
  }

  /** Notes a top-level class that does not run although JUnit found it. */
  public void leftOut(String topLevelClass, Reason reason) throws IOException {
    write(Fields.join(JournalLines.LEFT_OUT, JournalLines.name(topLevelClass), reason.name()));
  }

  /**
   * Notes the start of an attempt; its outcome is not looked at.
   *
   * @return number by which {@link #finished} refers to this attempt
   */
  public synchronized long started(TestRecord test) throws IOException {
    long number = ++lastNumber;
    write(startedLine(number, test));
    return number;
  }

  /** Notes the end of an attempt: its outcome, duration, reason and failure. */
  public void finished(long number, TestRecord test) throws IOException {
    write(finishedLine(number, test));
  }

  /** Notes an attempt that is over, or that never started. */
  public synchronized void record(TestRecord test) throws IOException {
    long number = ++lastNumber;
    write(startedLine(number, test) + "\n" + finishedLine(number, test));
  }

  /**
   * Notes the start of a class container.
   *
   * @return number by which {@link #classFinished} refers to this run of the container
   */
  public synchronized long classStarted(String topLevelClass, String className, long startMillis)
      throws IOException {
    long number = ++lastNumber;
    write(classStartedLine(number, topLevelClass, className, startMillis));
    return number;
  }

  /** Notes the end of a class container. */
  public void classFinished(long number, ClassRecord run) throws IOException {
    write(classFinishedLine(number, run));
  }

  /** Notes a class container that never started. */
  public synchronized void record(ClassRecord run) throws IOException {
    long number = ++lastNumber;
    String started =
        classStartedLine(number, run.topLevelClass(), run.className(), run.startMillis());
    write(started + "\n" + classFinishedLine(number, run));
  }

  /**
   * Notes that the JVM ends in order. What other threads still finish while it shuts down is
   * written all the same.
   */
  public synchronized void end() throws IOException {
    if (!ended) {
      ended = true;
      write(JournalLines.END);
    }
  }

  /** Ends and closes the journal; closing it again does nothing. */
  @Override
  public synchronized void close() throws IOException {
    try {
      end();
    } finally {
      out.close();
    }
  }

  private synchronized void write(String lines) throws IOException {
    // A line that the disk had no room for must not swallow the next one.
    String start = torn ? "\n" : "";
    torn = true;
    out.write((start + lines + "\n").getBytes(StandardCharsets.UTF_8));
    torn = false;
  }

  private static String jvmLine(JvmInfo jvm) {
    return Fields.join(
        JournalLines.JVM,
        jvm.jvmId(),
        JournalLines.name(jvm.buildId()),
        JournalLines.name(jvm.module()),
        Long.toString(jvm.pid()),
        Long.toString(jvm.startMillis()),
        JournalLines.name(jvm.javaVersion()),
        JournalLines.name(jvm.os()));
  }

  private static String startedLine(long number, TestRecord test) {
    return Fields.join(
        JournalLines.STARTED,
        Long.toString(number),
        JournalLines.name(test.topLevelClass()),
        JournalLines.name(test.className()),
        JournalLines.name(test.method()),
        JournalLines.name(test.uniqueId()),
        JournalLines.text(test.displayName()),
        JournalLines.name(test.engine()),
        Long.toString(test.startMillis()),
        Integer.toString(test.attempt()),
        JournalLines.text(test.thread()));
  }

  private static String finishedLine(long number, TestRecord test) {
    return Fields.join(
        JournalLines.FINISHED,
        Long.toString(number),
        test.outcome().name(),
        Long.toString(test.durationNanos()),
        JournalLines.text(test.reason()),
        nameOrEmpty(test.throwableClass()),
        nameOrEmpty(test.failureHash()));
  }

  private static String classStartedLine(
      long number, String topLevelClass, String className, long startMillis) {
    return Fields.join(
        JournalLines.CLASS_STARTED,
        Long.toString(number),
        JournalLines.name(topLevelClass),
        JournalLines.name(className),
        Long.toString(startMillis));
  }

  private static String classFinishedLine(long number, ClassRecord run) {
    return Fields.join(
        JournalLines.CLASS_FINISHED,
        Long.toString(number),
        run.outcome().name(),
        Long.toString(run.durationNanos()),
        Long.toString(run.fixtureNanos()),
        JournalLines.text(run.reason()),
        nameOrEmpty(run.throwableClass()),
        nameOrEmpty(run.failureHash()));
  }

  private static String nameOrEmpty(@Nullable String name) {
    return name == null ? "" : JournalLines.name(name);
  }
}

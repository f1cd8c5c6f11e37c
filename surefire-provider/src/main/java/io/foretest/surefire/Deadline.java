package io.foretest.surefire;

import io.foretest.protocol.Handover;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The moment a module's budget is spent. All JVMs of one execution of Surefire share a wall clock:
 * the first of them creates a stamp file next to its journals, and its time is the start for all.
 * The plan's own time would not do, as plans of a whole reactor may be written at its start.
 */
final class Deadline {
  static final String STAMP = Handover.mark("budget-start");

  private final long endMillis;
  private final LongSupplier clock;

  Deadline(long endMillis, LongSupplier clock) {
    this.endMillis = endMillis;
    this.clock = clock;
  }

  /**
   * @param journals directory of the module's journals in this build; null where there is none, and
   *     this JVM has a clock of its own
   * @throws IOException if the stamp can be neither written nor read
   */
  static Deadline after(long budgetMillis, @Nullable Path journals) throws IOException {
    long start = journals == null ? System.currentTimeMillis() : startOfModule(journals);
    return new Deadline(start + budgetMillis, System::currentTimeMillis);
  }

  private static long startOfModule(Path journals) throws IOException {
    Path stamp = journals.resolve(STAMP);
    Files.createDirectories(journals);
    try {
      Files.createFile(stamp);
    } catch (FileAlreadyExistsException e) {
      // Another JVM of this module was first: its time counts.
    }
    return Files.getLastModifiedTime(stamp).toMillis();
  }

  boolean passed() {
    return clock.getAsLong() >= endMillis;
  }
}

package io.foretest.surefire;

import io.foretest.protocol.Handover;
import io.foretest.protocol.JournalWriter;
import io.foretest.protocol.JvmInfo;
import io.foretest.protocol.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Journals the classes that the budget kept from starting, in a journal of its own, and says once a
 * module that there are some.
 */
final class LeftOut implements AutoCloseable {
  static final String SAID = Handover.mark("budget-spent");

  private final long budgetMillis;
  private final @Nullable Path journals;
  private final Console console;
  private @Nullable JournalWriter journal;
  private boolean begun;
  private boolean broken;

  /**
   * @param journals directory of the module's journals; null where nobody wants one
   */
  LeftOut(long budgetMillis, @Nullable Path journals, Console console) {
    this.budgetMillis = budgetMillis;
    this.journals = journals;
    this.console = console;
  }

  synchronized void add(Class<?> test) {
    try {
      say();
      write(topLevel(test).getName());
    } catch (IOException | RuntimeException e) {
      giveUp(e);
    }
  }

  private void say() throws IOException {
    if (begun) {
      return;
    }
    begun = true;
    if (journals == null || firstOfModule(journals.resolve(SAID))) {
      console.line(
          Reason.BUDGET
              + " the time budget of "
              + budgetMillis
              + " ms is spent: no further test class of this module starts");
    }
  }

  private static boolean firstOfModule(Path mark) throws IOException {
    try {
      Files.createFile(mark);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private void write(String className) throws IOException {
    if (journals == null || broken) {
      return;
    }
    if (journal == null) {
      journal = JournalWriter.create(journals, JvmInfo.ofThisJvm());
    }
    journal.leftOut(className, Reason.BUDGET);
  }

  private void giveUp(Exception problem) {
    if (!broken) {
      console.line("the classes that the time budget leaves out are not journalled: " + problem);
    }
    broken = true;
  }

  private static Class<?> topLevel(Class<?> test) {
    Class<?> enclosing = test.getEnclosingClass();
    return enclosing == null ? test : topLevel(enclosing);
  }

  @Override
  public synchronized void close() {
    try {
      if (journal != null) {
        journal.close();
      }
    } catch (IOException e) {
      giveUp(e);
    }
  }
}

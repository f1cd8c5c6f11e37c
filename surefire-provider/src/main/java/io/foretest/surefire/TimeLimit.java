package io.foretest.surefire;

import io.foretest.protocol.Fallback;
import io.foretest.protocol.Handover;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.function.BooleanSupplier;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.jspecify.annotations.Nullable;

/**
 * Keeps classes from starting once the module's budget is spent; closing it ends the journal of
 * what was left.
 */
final class TimeLimit implements AutoCloseable {
  private final @Nullable BooleanSupplier spent;
  private final LeftOut leftOut;

  TimeLimit(@Nullable BooleanSupplier spent, LeftOut leftOut) {
    this.spent = spent;
    this.leftOut = leftOut;
  }

  /** The limit of the plan's budget; none without a budget, or where its clock cannot start. */
  static TimeLimit of(ModulePlan plan, Console console) {
    String directory = System.getProperty(Handover.JOURNAL_DIR, "");
    Path journals = directory.isEmpty() ? null : Paths.get(directory);
    LeftOut leftOut = new LeftOut(plan.budgetMillis(), journals, console);
    return new TimeLimit(spent(plan.budgetMillis(), journals, console), leftOut);
  }

  private static @Nullable BooleanSupplier spent(
      long budgetMillis, @Nullable Path journals, Console console) {
    if (budgetMillis <= 0) {
      return null;
    }
    try {
      return Deadline.after(budgetMillis, journals)::passed;
    } catch (IOException | RuntimeException e) {
      console.fallback(Fallback.INTERNAL, "the time budget has no clock (" + e + ")");
      return null;
    }
  }

  TestsToRun on(TestsToRun tests) {
    return spent == null ? tests : new LimitedTests(tests, spent, leftOut::add);
  }

  /** Surefire hands a fork one class or a list. */
  Object onForkTestSet(Object forkTestSet) {
    if (spent == null) {
      return forkTestSet;
    }
    if (forkTestSet instanceof Class) {
      return on(new TestsToRun(Collections.singleton((Class<?>) forkTestSet)));
    }
    return forkTestSet instanceof TestsToRun ? on((TestsToRun) forkTestSet) : forkTestSet;
  }

  @Override
  public void close() {
    leftOut.close();
  }
}

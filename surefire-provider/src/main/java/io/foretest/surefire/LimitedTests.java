package io.foretest.surefire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.jspecify.annotations.Nullable;

/**
 * Tests that are asked for one at a time, until time is spent. It refuses to be read eagerly: every
 * base then makes one launcher request a class and asks for the next class when the last one has
 * ended, which is the only moment at which all of them can be kept from starting more.
 */
final class LimitedTests extends TestsToRun {
  private final TestsToRun tests;
  private final BooleanSupplier spent;
  private final Consumer<Class<?>> leftOut;
  private final List<Class<?>> started = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param leftOut gets every class that did not start; those that Maven's JVM hands out are drawn
   *     to the end, so that none is left without a word
   */
  LimitedTests(TestsToRun tests, BooleanSupplier spent, Consumer<Class<?>> leftOut) {
    super(Collections.emptySet());
    this.tests = tests;
    this.spent = spent;
    this.leftOut = leftOut;
  }

  @Override
  public boolean allowEagerReading() {
    return false;
  }

  @Override
  public Iterator<Class<?>> iterator() {
    return new UntilSpent(tests.iterator());
  }

  @Override
  public Iterator<Class<?>> iterated() {
    synchronized (started) {
      return new ArrayList<>(started).iterator();
    }
  }

  @Override
  public @Nullable Class<?> getClassByName(String className) {
    return tests.getClassByName(className);
  }

  private final class UntilSpent implements Iterator<Class<?>> {
    private final Iterator<Class<?>> source;
    private @Nullable Class<?> next;

    UntilSpent(Iterator<Class<?>> source) {
      this.source = source;
    }

    @Override
    public boolean hasNext() {
      while (next == null && !isFinished() && source.hasNext()) {
        Class<?> candidate = source.next();
        if (spent.getAsBoolean()) {
          leftOut.accept(candidate);
        } else {
          next = candidate;
        }
      }
      return next != null && !isFinished();
    }

    @Override
    public Class<?> next() {
      Class<?> result = hasNext() ? next : null;
      if (result == null) {
        throw new NoSuchElementException();
      }
      next = null;
      started.add(result);
      return result;
    }
  }
}

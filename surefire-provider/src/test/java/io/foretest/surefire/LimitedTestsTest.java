package io.foretest.surefire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.junit.jupiter.api.Test;

class LimitedTestsTest {
  private final AtomicBoolean spent = new AtomicBoolean();
  private final List<Class<?>> leftOut = new ArrayList<>();
  private final LimitedTests tests =
      new LimitedTests(
          new TestsToRun(new LinkedHashSet<>(List.of(Integer.class, Long.class, Short.class))),
          spent::get,
          leftOut::add);

  @Test
  void mustNotBeReadAheadOfRunning() {
    assertThat(tests.allowEagerReading()).isFalse();
    assertThatThrownBy(tests::getLocatedClasses).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void givesEveryClassWhileThereIsTime() {
    assertThat(tests).containsExactly(Integer.class, Long.class, Short.class);
    assertThat(leftOut).isEmpty();
  }

  @Test
  void givesNoFurtherClassWhenTimeIsSpentAndNamesTheRest() {
    Iterator<Class<?>> iterator = tests.iterator();
    assertThat(iterator.next()).isEqualTo(Integer.class);
    spent.set(true);

    assertThat(iterator.hasNext()).isFalse();
    assertThat(leftOut).containsExactly(Long.class, Short.class);
    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void asksForTheTimeOnceAClassIsWantedAndNotBefore() {
    Iterator<Class<?>> iterator = tests.iterator();
    assertThat(iterator.hasNext()).isTrue();
    spent.set(true);

    assertThat(iterator.next()).isEqualTo(Integer.class);
    assertThat(iterator.hasNext()).isFalse();
  }

  @Test
  void stopsWhenSurefireEndsTheRunWithoutCallingTheRestLeftOut() {
    Iterator<Class<?>> iterator = tests.iterator();
    iterator.next();
    tests.markTestSetFinished();

    assertThat(iterator.hasNext()).isFalse();
    assertThat(leftOut).isEmpty();
  }

  @Test
  void tellsWhatHasStarted() {
    Iterator<Class<?>> iterator = tests.iterator();
    iterator.next();

    assertThat(tests.iterated()).toIterable().containsExactly(Integer.class);
    assertThat(tests.getClassByName("java.lang.Long")).isEqualTo(Long.class);
    assertThat(tests.iterated()).toIterable().containsExactly(Integer.class);
  }
}

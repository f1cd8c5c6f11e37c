package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.UniqueId;

class ContainerTest {
  private final Place place = Place.ofEngine(UniqueId.forEngine("x"));
  private final Container outer = new Container(null, place);
  private final Container inner = new Container(outer, place);

  @Test
  void testsOneAfterTheOtherAddUp() {
    outer.testStarted(10);
    outer.testFinished(15);
    outer.testStarted(20);
    outer.testFinished(30);

    assertThat(outer.testNanos(100)).isEqualTo(15);
  }

  @Test
  void testsAtTheSameTimeCountOnce() {
    outer.testStarted(10);
    outer.testStarted(12);
    outer.testFinished(20);
    outer.testStarted(25);
    outer.testFinished(30);
    outer.testFinished(40);

    assertThat(outer.testNanos(100)).isEqualTo(30);
  }

  @Test
  void testsOfANestedClassAreTestsOfTheOuterOneToo() {
    inner.testStarted(10);
    outer.testStarted(15);
    inner.testFinished(20);
    outer.testFinished(30);

    assertThat(inner.testNanos(100)).isEqualTo(10);
    assertThat(outer.testNanos(100)).isEqualTo(20);
  }

  @Test
  void aTestThatStillRunsCountsUntilNow() {
    outer.testStarted(10);

    assertThat(outer.testNanos(50)).isEqualTo(40);
  }

  @Test
  void timesThatThreadsDeliverOutOfOrderNeverCountNegative() {
    outer.testStarted(10);
    outer.testFinished(9);
    outer.testFinished(11);

    assertThat(outer.testNanos(100)).isZero();
  }
}

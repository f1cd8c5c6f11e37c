package io.foretest.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that tests launch; Surefire takes none of them for a test of this module. */
final class Samples {
  private Samples() {}

  static class Outcomes {
    @Test
    @DisplayName("a\tname\nof two lines")
    void passes() {}

    @Test
    void fails() {
      assertEquals(1, 2);
    }

    @Test
    void aborts() {
      assumeTrue(false, "not here");
    }

    @Test
    @Disabled("not now")
    void isSkipped() {}
  }

  static class Many {
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameterized(int value, TestInfo info) {
      assertTrue(value < 2, info.getDisplayName());
    }

    @RepeatedTest(2)
    void repeated() {}

    @Test
    void withArrays(TestInfo... info) {}
  }

  static class Dynamic {
    @TestFactory
    Stream<DynamicNode> factory() {
      DynamicTest elsewhere =
          dynamicTest("elsewhere", URI.create("class:java.lang.String"), () -> {});
      return Stream.of(dynamicTest("one", () -> {}), dynamicContainer("inner", List.of(elsewhere)));
    }

    @TestFactory
    Stream<DynamicNode> failingFactory() {
      throw new IllegalStateException("no tests to be had");
    }
  }

  static class Outer {
    @Test
    void outer() {}

    @Nested
    class Inner {
      @Test
      void inner() {}

      @Nested
      class Innermost {
        @Test
        void innermost() {}
      }
    }
  }

  abstract static class Base {
    @Test
    void inherited() {}

    @Nested
    class InBase {
      @Test
      void nestedInBase() {}
    }
  }

  static class Concrete extends Base {}

  static class OtherConcrete extends Base {}

  @Disabled("all of it")
  static class DisabledClass {
    @Test
    void never() {}
  }

  static class DisabledTemplate {
    @Disabled("not these")
    @ParameterizedTest
    @ValueSource(ints = 1)
    void never(int value) {}
  }

  static class FailsBefore {
    @BeforeAll
    static void before() {
      throw new IllegalStateException("no database");
    }

    @Test
    void never() {}
  }

  static class FailsAfter {
    @AfterAll
    static void after() {
      throw new IllegalStateException("still open");
    }

    @Test
    void passes() {}
  }

  static class AbortsBefore {
    @BeforeAll
    static void before() {
      assumeTrue(false, "no database here");
    }

    @Test
    void never() {}
  }

  static class NoArguments {
    @ParameterizedTest
    @MethodSource("missing")
    void needs(int value) {}
  }

  static class FailsOnce {
    static final AtomicInteger RUNS = new AtomicInteger();

    @Test
    void fails() {
      assertTrue(RUNS.incrementAndGet() > 1);
    }
  }

  static class InParallel {
    private static final CountDownLatch BOTH = new CountDownLatch(2);

    @Test
    void one() throws InterruptedException {
      meet();
    }

    @Test
    void two() throws InterruptedException {
      meet();
    }

    private static void meet() throws InterruptedException {
      BOTH.countDown();
      assertTrue(BOTH.await(1, TimeUnit.MINUTES));
    }
  }

  static class Tagged {
    @Test
    @Tag("always-run")
    void always() {}

    @Test
    void sometimes() {}
  }

  @Tag("always-run")
  static class TaggedClass {
    @Test
    void always() {}
  }
}

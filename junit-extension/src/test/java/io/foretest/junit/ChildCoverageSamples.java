package io.foretest.junit;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes with a subject each, launched in a JVM that a JaCoCo agent watches. */
final class ChildCoverageSamples {
  private ChildCoverageSamples() {}

  static final class OfOne {
    private OfOne() {}

    static void run() {}
  }

  static final class OfTwo {
    private OfTwo() {}

    static void run() {}
  }

  static final class OfBoth {
    private OfBoth() {}

    static int run(int way) {
      return way == 1 ? 10 : 20;
    }
  }

  static final class OfNested {
    private OfNested() {}

    static void run() {}
  }

  static class One {
    @Test
    void one() {
      OfOne.run();
      OfBoth.run(1);
    }
  }

  static class Two {
    @Test
    void two() {
      OfBoth.run(2);
    }

    @AfterAll
    static void afterwards() {
      OfTwo.run();
    }
  }

  static class Inherits extends One {
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void both(int way) {
      OfBoth.run(way);
    }

    @Nested
    class Inner {
      @Test
      void nested() {
        OfNested.run();
      }
    }
  }

  static class Interrupts {
    @Test
    void interrupts() {
      OfOne.run();
      Thread.currentThread().interrupt();
    }
  }

  static class Exits {
    @Test
    void exits() {
      OfTwo.run();
      System.exit(3);
    }
  }

  static class Launches {
    @Test
    void launches() {
      ChildLaunch.launch(Two.class.getName());
    }
  }

  /** Two classes that are sure to overlap. */
  private static final CyclicBarrier MEETING = new CyclicBarrier(2);

  static void meet() throws Exception {
    MEETING.await(30, TimeUnit.SECONDS);
  }

  static class MeetsOne {
    @Test
    void meets() throws Exception {
      meet();
      OfOne.run();
      meet();
    }
  }

  static class MeetsTwo {
    @Test
    void meets() throws Exception {
      meet();
      OfTwo.run();
      meet();
    }
  }

  /** As a tool does that looks for itself at what each test covers. */
  static class Resets {
    @Test
    void resets() throws ReflectiveOperationException {
      Object agent = Class.forName("org.jacoco.agent.rt.RT").getMethod("getAgent").invoke(null);
      sleepUntilTheClockMoves();
      agent.getClass().getMethod("dump", boolean.class).invoke(agent, true);
    }

    private static void sleepUntilTheClockMoves() {
      long now = System.currentTimeMillis();
      while (System.currentTimeMillis() == now) {
        Thread.onSpinWait();
      }
    }
  }
}

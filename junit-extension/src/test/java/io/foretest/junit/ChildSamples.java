package io.foretest.junit;

import org.junit.jupiter.api.Test;

/** Classes that are launched in a JVM of their own. */
final class ChildSamples {
  private ChildSamples() {}

  static class Simple {
    @Test
    void passes() {}

    @Test
    void fails() {
      throw new IllegalStateException("as it should");
    }
  }

  static class Other {
    @Test
    void passes() {}
  }

  static class Exits {
    @Test
    void exits() {
      System.exit(3);
    }
  }

  static class Halts {
    @Test
    void halts() {
      Runtime.getRuntime().halt(4);
    }
  }

  static class Launches {
    @Test
    void launches() {
      ChildLaunch.launch(Simple.class.getName());
    }
  }
}

package io.foretest.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the test table.
 *
 * @param topClass binary name of the top-level class
 * @param className binary name of the class that holds the method
 * @param method empty for a class
 */
record TestName(String module, String topClass, String className, String method) {
  /**
   * Written out, as {@link #hashCode()} is: what the compiler generates is linked in each build.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestName name
        && className.equals(name.className)
        && method.equals(name.method)
        && topClass.equals(name.topClass)
        && module.equals(name.module);
  }

  @Override
  public int hashCode() {
    return Objects.hash(module, topClass, className, method);
  }

  static TestName ofClass(String module, String topClass) {
    return new TestName(module, topClass, topClass, "");
  }

  /** A method whose top-level class nobody named: what stands before the first nested one. */
  static TestName ofMethod(String module, String className, String method) {
    int nested = className.indexOf('$', 1);
    String topClass = nested < 0 ? className : className.substring(0, nested);
    return new TestName(module, topClass, className, method);
  }

  String key() {
    return Digests.of(module, topClass, className, method);
  }
}

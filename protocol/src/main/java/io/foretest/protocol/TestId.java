package io.foretest.protocol;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names a test class, or one method of it. The class name is the binary name ({@code
 * a.b.Outer$In}); the method carries its parameter types ({@code adds(int,java.lang.String)}).
 */
public final class TestId implements Comparable<TestId> {
  private final String className;
  private final @Nullable String method;

  private TestId(String className, @Nullable String method) {
    this.className = Objects.requireNonNull(className, "className");
    this.method = method;
  }

  /** The class as a whole. */
  public static TestId ofClass(String className) {
    return new TestId(className, null);
  }

  /** One method of the class; {@code method} holds its parameter types in parentheses. */
  public static TestId ofMethod(String className, String method) {
    return new TestId(className, Objects.requireNonNull(method, "method"));
  }

  /** Binary name of the class. */
  public String className() {
    return className;
  }

  /** The method with its parameter types; empty where the whole class is meant. */
  public Optional<String> method() {
    return Optional.ofNullable(method);
  }

  @Override
  public int compareTo(TestId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestId
        && ((TestId) other).className.equals(className)
        && Objects.equals(((TestId) other).method, method);
  }

  @Override
  public int hashCode() {
    return Objects.hash(className, method);
  }

  /** {@code class} or {@code class#method}. */
  @Override
  public String toString() {
    return method == null ? className : className + "#" + method;
  }
}

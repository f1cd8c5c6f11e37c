package io.foretest.history;

import io.foretest.protocol.TestId;
import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A test class in the history, or a method of one: the unit of selection.
 *
 * @param module {@code groupId:artifactId}
 * @param className binary name of the top-level class that runs, also where a nested class or a
 *     superclass declares the method
 * @param member the method with its parameter types ({@code adds(int,java.lang.String)}), after the
 *     binary name of its class and a slash where that is a nested one ({@code
 *     a.Outer$In/adds(int)}); empty for the class as a whole
 */
public record TestKey(String module, String className, String member)
    implements Comparable<TestKey> {
  /** Stands in no binary name and in no method's name. */
  private static final char NESTED = '/';

  private static final Comparator<TestKey> ORDER =
      Comparator.comparing(TestKey::module)
          .thenComparing(TestKey::className)
          .thenComparing(TestKey::member);

  /**
   * Written out, as {@link #hashCode()} is: what the compiler generates is linked in each build.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TestKey key
        && className.equals(key.className)
        && member.equals(key.member)
        && module.equals(key.module);
  }

  @Override
  public int hashCode() {
    return (module.hashCode() * 31 + className.hashCode()) * 31 + member.hashCode();
  }

  /** The class as a whole. */
  public TestKey(String module, String className) {
    this(module, className, "");
  }

  /**
   * A method.
   *
   * @param topClass binary name of the top-level class
   * @param declaring binary name of the class that holds the method, the same or a nested one
   */
  public static TestKey ofMethod(String module, String topClass, String declaring, String method) {
    return new TestKey(
        module, topClass, declaring.equals(topClass) ? method : declaring + NESTED + method);
  }

  /** Whether it is a method. */
  public boolean isMethod() {
    return !member.isEmpty();
  }

  /** The class as a whole. */
  public TestKey ofClass() {
    return isMethod() ? new TestKey(module, className) : this;
  }

  /** The class that holds the method: the nested one, where it is one. */
  public String holder() {
    int slash = member.indexOf(NESTED);
    return slash < 0 ? className : member.substring(0, slash);
  }

  /** As a plan names it. */
  public TestId id() {
    return isMethod()
        ? TestId.ofMethod(holder(), member.substring(member.indexOf(NESTED) + 1))
        : TestId.ofClass(className);
  }

  @Override
  public int compareTo(TestKey other) {
    return ORDER.compare(this, other);
  }

  void writeTo(SnapshotOutput out, Granularity granularity) throws IOException {
    out.text(module);
    out.text(className);
    if (granularity == Granularity.METHOD) {
      out.text(member);
    }
  }

  static TestKey readFrom(SnapshotInput in, Granularity granularity) throws IOException {
    return new TestKey(in.text(), in.text(), granularity == Granularity.METHOD ? in.text() : "");
  }
}

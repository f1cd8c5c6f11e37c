package io.foretest.history;

/**
 * A test class in the history, the unit of selection.
 *
 * @param module {@code groupId:artifactId}
 * @param className binary name of the top-level class
 */
public record TestKey(String module, String className) implements Comparable<TestKey> {
  @Override
  public int compareTo(TestKey other) {
    int byModule = module.compareTo(other.module);
    return byModule != 0 ? byModule : className.compareTo(other.className);
  }
}

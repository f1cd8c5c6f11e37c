package io.foretest.it;

/**
 * One line of the table in {@code docs/compatibility.md}: a kind of build, and what holds in it.
 */
interface Row {
  String group();

  String name();

  /** Whether each {@code mvn verify} checks it, and not {@code -Pmatrix} alone. */
  boolean everyBuild();

  /**
   * Builds the row's project and asserts what the row says.
   *
   * @return what Foretest did
   */
  Found check() throws Exception;

  /**
   * What Foretest did in a row's builds.
   *
   * @param path provider, platform, aside, or a dash where nothing was selected
   * @param words what it said, or what was seen
   */
  record Found(String path, String words) {}
}

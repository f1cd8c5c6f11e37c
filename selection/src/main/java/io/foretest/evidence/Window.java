package io.foretest.evidence;

import io.foretest.protocol.CoverageWindow;
import java.util.List;

/**
 * What one window of a JVM executed.
 *
 * @param hits classes with at least one probe hit
 */
record Window(CoverageWindow about, List<Hits> hits) {
  Window {
    hits = List.copyOf(hits);
  }

  /**
   * Probes of one class.
   *
   * @param id JaCoCo's number of the class file that ran
   * @param name internal name
   */
  record Hits(long id, String name, boolean[] probes) {}
}

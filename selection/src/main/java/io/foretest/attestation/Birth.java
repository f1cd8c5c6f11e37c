package io.foretest.attestation;

import java.time.Instant;
import java.util.Optional;

/**
 * What a training knows beyond the bundle that it makes.
 *
 * @param at when
 * @param foretest version that trained
 * @param java version and vendor of the Java that trained
 * @param system its operating system and processor
 * @param dataSet SHA-256 of the data set that was learned from
 * @param previous SHA-256 of the bundle's file that was there before; empty where there was none
 */
public record Birth(
    Instant at,
    String foretest,
    String java,
    String system,
    String dataSet,
    Optional<String> previous) {

  /** A training in this JVM. */
  public static Birth here(Instant at, String foretest, String dataSet, Optional<String> previous) {
    return new Birth(
        at,
        foretest,
        property("java.version") + " (" + property("java.vendor") + ")",
        property("os.name") + " " + property("os.arch"),
        dataSet,
        previous);
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}

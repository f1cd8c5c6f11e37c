package io.foretest.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A model's birth. It holds no wall clock: the same data and settings give the same bytes.
 *
 * @param dataDigest SHA-256 over every row, label and weight it learned from, in hexadecimal
 * @param builds builds of the history it was trained from
 * @param failingBuilds those with a confirmed failure
 * @param rows rows it learned from, validation and held-out rows not counted
 * @param failures failing rows among them
 * @param firstMillis start of the oldest build, epoch milliseconds
 * @param lastMillis start of the newest build, epoch milliseconds
 * @param commit commit of the newest build; null without git
 * @param seed of every random choice
 * @param parameters of the learner, by name
 * @param versions of the parts that influence the bytes, by name
 */
public record Provenance(
    String dataDigest,
    int builds,
    int failingBuilds,
    long rows,
    long failures,
    long firstMillis,
    long lastMillis,
    @Nullable String commit,
    long seed,
    Map<String, String> parameters,
    Map<String, String> versions) {
  public Provenance {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }
}

package io.foretest.snapshot;

/**
 * A kind of snapshot.
 *
 * @param what in words, as "the history's snapshot"
 * @param magic first four bytes
 * @param oldest the first version that is still read
 * @param version the one that is written
 * @param maxBytes what the content may take at most, so that reading cannot exhaust the memory
 */
public record SnapshotFormat(String what, int magic, int oldest, int version, int maxBytes) {
  /** A kind of which one version alone is read. */
  public SnapshotFormat(String what, int magic, int version, int maxBytes) {
    this(what, magic, version, version, maxBytes);
  }
}

package io.foretest.snapshot;

/**
 * A kind of snapshot.
 *
 * @param what in words, as "the history's snapshot"
 * @param magic first four bytes
 * @param version the only one that is read and written
 * @param maxBytes what the content may take at most, so that reading cannot exhaust the memory
 */
public record SnapshotFormat(String what, int magic, int version, int maxBytes) {}

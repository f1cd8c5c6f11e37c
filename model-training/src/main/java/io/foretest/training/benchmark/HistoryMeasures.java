package io.foretest.training.benchmark;

/** How a ranking of a history did: its orders, and its probabilities one by one. */
public record HistoryMeasures(HistoryScores scores, HistoryDetection detection) {}

package io.foretest.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one way of ordering and selecting did on the newest part of the history, which no model had
 * seen.
 *
 * @param strategy {@code model}, or the name of a baseline
 * @param values by name, such as {@code apfd}, {@code test_recall}; NaN where it is not defined
 */
public record StrategyMetrics(String strategy, Map<String, Double> values) {
  public StrategyMetrics {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** The value, or NaN where it was not measured. */
  public double value(String name) {
    return values.getOrDefault(name, Double.NaN);
  }
}

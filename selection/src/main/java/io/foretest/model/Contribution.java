package io.foretest.model;

/**
 * What one feature of a test did to its probability of failure.
 *
 * @param feature its name
 * @param value as the model saw it; NaN where it was missing
 * @param logOdds what it added to the log odds, before calibration; over 0 where failure became
 *     likelier
 */
public record Contribution(String feature, float value, double logOdds) {}

package io.foretest.training.evaluation;

import io.foretest.history.BuildInfo;
import io.foretest.history.TestKey;

/**
 * A failing test that the selection would have skipped.
 *
 * @param recall target of the selection
 * @param probability that the model gave it
 * @param threshold that it did not reach
 * @param place in the model's order by probability, from 1
 * @param tests in the build
 * @param caughtBuild whether another failing test of the build would have run
 */
public record Miss(
    double recall,
    BuildInfo build,
    TestKey test,
    double probability,
    double threshold,
    int place,
    int tests,
    boolean caughtBuild) {}

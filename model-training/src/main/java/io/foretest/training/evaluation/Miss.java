package io.foretest.training.evaluation;

import io.foretest.history.BuildInfo;
import io.foretest.history.TestKey;
import io.foretest.plan.Cut;

/**
 * A failing test that the selection would have skipped.
 *
 * @param recall target of the selection
 * @param probability that the model gave it
 * @param cut that left it out
 * @param place in the model's order by probability, from 1
 * @param tests in the build
 * @param caughtBuild whether another failing test of the build would have run
 */
public record Miss(
    double recall,
    BuildInfo build,
    TestKey test,
    double probability,
    Cut cut,
    int place,
    int tests,
    boolean caughtBuild) {}

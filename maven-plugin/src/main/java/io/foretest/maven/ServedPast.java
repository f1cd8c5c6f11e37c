package io.foretest.maven;

import io.foretest.history.History;
import io.foretest.history.LastSelection;
import io.foretest.plan.FallbackDecision;
import io.foretest.plan.ServedModel;
import java.util.Optional;

/**
 * What a build's selections ask, read once.
 *
 * @param problem why neither model nor history can be trusted; empty where they can
 * @param remaining the last selection; empty where none is recorded or nobody asked
 */
record ServedPast(
    History history,
    ServedModel model,
    Optional<FallbackDecision> problem,
    Optional<LastSelection> remaining) {}

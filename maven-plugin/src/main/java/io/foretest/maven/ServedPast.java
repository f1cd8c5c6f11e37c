package io.foretest.maven;

import io.foretest.history.Granularity;
import io.foretest.history.History;
import io.foretest.history.LastSelection;
import io.foretest.plan.FallbackDecision;
import io.foretest.plan.ServedModel;
import java.util.Optional;

/**
 * What a build's selections ask, read once.
 *
 * @param granularity what its tests are, and so what can be selected
 * @param note what a person should know of it; empty text for nothing
 * @param problem why neither model nor history can be trusted; empty where they can
 * @param remaining the last selection; empty where none is recorded or nobody asked
 */
record ServedPast(
    Granularity granularity,
    History history,
    ServedModel model,
    String note,
    Optional<FallbackDecision> problem,
    Optional<LastSelection> remaining) {}

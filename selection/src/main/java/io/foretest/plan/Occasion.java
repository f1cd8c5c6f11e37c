package io.foretest.plan;

import io.foretest.change.Change;
import io.foretest.feature.FeatureTable;
import io.foretest.history.History;

/** Everything that one selection is about. */
record Occasion(
    SelectionPolicy policy,
    Circumstances circumstances,
    ServedModel model,
    Change change,
    History history,
    FeatureTable table) {}

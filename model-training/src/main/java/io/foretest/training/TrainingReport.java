package io.foretest.training;

import io.foretest.model.ModelBundle;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.evaluation.ExamResult;

/**
 * What a training gave.
 *
 * @param set what it learned from
 * @param bundle what the promotion kept: the new model or the heuristic, learned from the whole
 *     set, or the model in use with the past of the set
 * @param exam how the same recipe did on the held-out newest builds, learned from the older ones
 *     only
 */
public record TrainingReport(
    TrainingSet set, ModelBundle bundle, ExamResult exam, Promotion promotion) {}

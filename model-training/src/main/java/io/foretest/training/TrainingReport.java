package io.foretest.training;

import io.foretest.model.ModelBundle;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.evaluation.ExamResult;

/**
 * What a training gave.
 *
 * @param set what it learned from
 * @param bundle the model, learned from the whole set
 * @param exam how the same recipe did on the held-out newest builds, learned from the older ones
 *     only
 */
public record TrainingReport(
    TrainingSet set, ModelBundle bundle, ExamResult exam, Promotion promotion) {}

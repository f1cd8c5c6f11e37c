/**
 * Grows trees from labelled rows. The only user of XGBoost and its native library; nothing but rows
 * of ours ever reaches it, never a model from a file.
 */
@NullMarked
package io.foretest.training.learner;

import org.jspecify.annotations.NullMarked;

/**
 * Histories of other projects, given as files, through the product's own features, training and
 * scoring; only the reading differs.
 */
@NullMarked
package io.foretest.training.benchmark;

import org.jspecify.annotations.NullMarked;

/** Learns a model from the past, asks it about what it has not seen, and says how it did. */
@NullMarked
package io.foretest.training;

import org.jspecify.annotations.NullMarked;

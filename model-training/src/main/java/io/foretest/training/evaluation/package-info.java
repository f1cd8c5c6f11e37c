/** How good an order and a selection are, measured on builds that the model has not seen. */
@NullMarked
package io.foretest.training.evaluation;

import org.jspecify.annotations.NullMarked;

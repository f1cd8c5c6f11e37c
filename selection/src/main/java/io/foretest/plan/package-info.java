/** From probabilities to decisions: must-run rules, threshold, floors, order. */
@NullMarked
package io.foretest.plan;

import org.jspecify.annotations.NullMarked;

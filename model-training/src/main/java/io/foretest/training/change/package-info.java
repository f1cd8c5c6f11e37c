/**
 * Bugs of other projects, each a change and the tests that failed for it, as teachers of the change
 * model and as its examination.
 */
@NullMarked
package io.foretest.training.change;

import org.jspecify.annotations.NullMarked;

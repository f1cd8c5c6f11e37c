/** Mutated input for everything that reads what others write. */
@NullMarked
package io.foretest.fuzz;

import org.jspecify.annotations.NullMarked;

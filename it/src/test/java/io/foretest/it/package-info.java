/** Real Maven builds of the projects below {@code it/projects}, each in a directory of its own. */
@NullMarked
package io.foretest.it;

import org.jspecify.annotations.NullMarked;

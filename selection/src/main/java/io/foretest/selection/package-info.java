/** The flow from change to plan, and nothing else. */
@NullMarked
package io.foretest.selection;

import org.jspecify.annotations.NullMarked;

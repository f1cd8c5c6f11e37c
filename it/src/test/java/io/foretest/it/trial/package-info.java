/** Foretest on real projects: seeded faults, selected and full builds side by side. */
@NullMarked
package io.foretest.it.trial;

import org.jspecify.annotations.NullMarked;

/** What changed since the baseline, from git. The only user of JGit. */
@NullMarked
package io.foretest.change;

import org.jspecify.annotations.NullMarked;

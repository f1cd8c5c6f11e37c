/** The past: builds, outcomes and what features need to know of them. The only user of SQL. */
@NullMarked
package io.foretest.history;

import org.jspecify.annotations.NullMarked;

/** Replays scripted commits: edits, commits, compiles, tests in a JVM of their own, and records. */
@NullMarked
package io.foretest.demo.replay;

import org.jspecify.annotations.NullMarked;

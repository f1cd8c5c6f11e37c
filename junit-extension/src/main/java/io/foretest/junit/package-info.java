/**
 * Lives in the user's test JVM: records every outcome in a journal, and keeps out of a run what the
 * plan skips. Uses the JDK and the JUnit Platform only, runs on Java 8, and never fails a test run.
 */
@NullMarked
package io.foretest.junit;

import org.jspecify.annotations.NullMarked;

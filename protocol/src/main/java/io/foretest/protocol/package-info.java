/**
 * What crosses between processes: the plan (plugin to test JVM) and the journal (test JVM to
 * ingest), one reader and one writer each. Uses the JDK only and runs on Java 8.
 */
@NullMarked
package io.foretest.protocol;

import org.jspecify.annotations.NullMarked;

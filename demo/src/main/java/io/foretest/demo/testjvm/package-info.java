/** What runs in the test JVM of a replayed commit, beside the sample library and the recorder. */
@NullMarked
package io.foretest.demo.testjvm;

import org.jspecify.annotations.NullMarked;

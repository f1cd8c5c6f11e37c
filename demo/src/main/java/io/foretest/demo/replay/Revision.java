package io.foretest.demo.replay;

import io.foretest.demo.script.ScriptedCommit;
import java.nio.file.Path;

/**
 * A replayed commit, compiled.
 *
 * @param commit its object id
 * @param timeMillis when the script says that it was made, epoch milliseconds
 * @param classes copy of its compiled classes and resources
 * @param testClasses copy of its compiled test classes
 */
record Revision(
    ScriptedCommit scripted, String commit, long timeMillis, Path classes, Path testClasses) {}

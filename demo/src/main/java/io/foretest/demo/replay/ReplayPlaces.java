package io.foretest.demo.replay;

import java.nio.file.Path;

/**
 * Where a replay finds and leaves things.
 *
 * @param project the sample's work tree; becomes a git repository
 * @param snapshots copies of compiled classes while their tests run
 * @param demoClasses our own compiled classes
 * @param extension jar of the recorder
 */
public record ReplayPlaces(Path project, Path snapshots, Path demoClasses, Path extension) {}

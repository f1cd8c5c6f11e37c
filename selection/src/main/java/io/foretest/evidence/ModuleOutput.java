package io.foretest.evidence;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the build put what it compiled of one module.
 *
 * @param module {@code groupId:artifactId}
 * @param classes directory of product classes and resources; it need not exist
 * @param testClasses the same of tests
 */
public record ModuleOutput(String module, Path classes, Path testClasses) {
  List<Path> directories() {
    return List.of(classes, testClasses);
  }
}

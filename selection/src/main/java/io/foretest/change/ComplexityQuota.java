package io.foretest.change;

import java.util.Optional;

/** How many more Java files of this change are parsed. */
final class ComplexityQuota {
  private int asked;

  /** Whether this file is a Java source whose texts are wanted. */
  boolean take(String path) {
    return path.endsWith(".java") && ++asked <= Limits.COMPLEXITY_FILES;
  }

  /** Says which files were not measured, if any. */
  Optional<String> note() {
    return asked <= Limits.COMPLEXITY_FILES
        ? Optional.empty()
        : Optional.of(
            "complexity was measured for "
                + Limits.COMPLEXITY_FILES
                + " of "
                + asked
                + " changed Java files");
  }
}

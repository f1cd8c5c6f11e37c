package io.foretest.protocol;

import org.jspecify.annotations.Nullable;

/** A run of a class container whose end may still come. */
final class OpenClass {
  private final String topLevelClass;
  private final String className;
  private final long startMillis;
  private @Nullable ClassRecord finished;

  /**
   * @param values those after the number of a class-started line
   */
  OpenClass(Values values) throws FormatException {
    topLevelClass = values.name("top-level class");
    className = values.name("class name");
    startMillis = values.number("start", 0, Long.MAX_VALUE);
  }

  /**
   * @param values those after the number of a class-finished line
   */
  void finish(Values values) throws FormatException {
    if (finished != null) {
      throw FormatException.of("the class has finished before");
    }
    finished =
        new ClassRecord(
            topLevelClass,
            className,
            values.constant("outcome", Outcome.class),
            startMillis,
            values.number("duration", -1, Long.MAX_VALUE),
            values.number("fixture time", -1, Long.MAX_VALUE),
            values.text(),
            values.textOrNull(),
            values.textOrNull());
  }

  ClassRecord record() {
    return finished != null
        ? finished
        : new ClassRecord(
            topLevelClass, className, Outcome.UNFINISHED, startMillis, -1, -1, "", null, null);
  }
}

package io.foretest.it;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a build's summary that a row of the matrix is about. */
record Said(String output) {
  static Said by(Build build) {
    return new Said(build.output());
  }

  /** What follows a label of the summary, such as {@code base}; empty where it is not there. */
  Optional<String> after(String label) {
    Matcher line = Pattern.compile("(?m)^\\[INFO\\] +" + label + " +(\\S.*?)\\r?$").matcher(output);
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  /** The path and its reason; a dash where nothing was selected. */
  Row.Found found() {
    String path = after("path").orElse("-");
    return new Row.Found(path.replaceFirst(" \\(.*", ""), reason().orElse(path));
  }

  /** Why everything ran, else against what the change was measured, without the commit's id. */
  private Optional<String> reason() {
    Optional<String> base =
        after("base")
            .map(text -> text.replaceFirst("^[0-9a-f]{7,64},? ?", ""))
            .map(text -> text.replaceFirst("/\\S+(?= is in no git)", "the project"));
    return base.filter(text -> text.startsWith("none")).or(() -> after("because")).or(() -> base);
  }
}

package io.foretest.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes builds as CSV (RFC 4180), one row for each test class that a build speaks of. */
final class CsvExport implements Consumer<RecordedBuild> {
  private static final String HEADER =
      "build,start_millis,commit,base,branch,dirty,mode,files_changed,module,test_class,verdict,"
          + "seconds,attempts,distance";

  private final Writer out;

  CsvExport(Writer out) throws IOException {
    this.out = out;
    out.write(HEADER + "\r\n");
  }

  @Override
  public void accept(RecordedBuild build) {
    try {
      for (TestResult result : build.results()) {
        write(build, result);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(RecordedBuild build, TestResult result) throws IOException {
    BuildInfo info = build.info();
    String[] fields = {
      info.id(),
      Long.toString(info.startMillis()),
      text(info.commit()),
      text(info.base()),
      text(info.branch()),
      Boolean.toString(info.dirty()),
      info.mode().name(),
      build.changeKnown() ? Integer.toString(build.files().size()) : "",
      result.test().module(),
      result.test().className(),
      result.verdict().name(),
      Double.toString(result.seconds()),
      Integer.toString(result.attempts()),
      result.distance() < 0 ? "" : Integer.toString(result.distance())
    };
    for (int i = 0; i < fields.length; i++) {
      out.write(i == 0 ? "" : ",");
      out.write(quoted(fields[i]));
    }
    out.write("\r\n");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}

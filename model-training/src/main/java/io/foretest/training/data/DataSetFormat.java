package io.foretest.training.data;

import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.Granularity;
import io.foretest.history.TestKey;
import io.foretest.history.Verdict;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A data set as bytes, described in {@code docs/formats.md}. The same data set gives the same bytes
 * on every machine. Names of people and branches are left out: nothing is learned from them.
 */
public final class DataSetFormat {
  private static final int MAGIC = 0x46544453; // FTDS
  private static final int VERSION = 1;

  /** Of data sets of methods. */
  private static final int METHODS_VERSION = 2;

  /** What a row holds, in its order, before one float32 a feature. */
  static final List<String> ROW =
      List.of(
          "module:text",
          "class:text",
          "verdict:text",
          "seconds:float64",
          "runs:int32",
          "runsSinceFailure:int32",
          "failureRate:float64",
          "expectedSeconds:float64",
          "mustRun:bool");

  /** The same in a data set of methods. */
  static List<String> row(Granularity granularity) {
    List<String> row = new ArrayList<>(ROW);
    if (granularity == Granularity.METHOD) {
      row.add(2, "method:text");
    }
    return row;
  }

  private static final int MAX_TEXT = 100_000;
  private static final int MAX_COLUMNS = 10_000;
  private static final int MAX_ROWS = 10_000_000;
  private static final int MAX_BLOB = 1 << 30;

  private DataSetFormat() {}

  /** Leaves the stream open. */
  public static void write(DataSet data, OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    Granularity granularity = data.set().granularity();
    out.writeInt(granularity == Granularity.METHOD ? METHODS_VERSION : VERSION);
    List<Lesson> lessons = data.set().lessons();
    List<String> columns = lessons.isEmpty() ? List.of() : lessons.get(0).table().names();
    out.writeInt(columns.size());
    for (String column : columns) {
      text(out, column);
    }
    out.writeInt(lessons.size());
    for (Lesson lesson : lessons) {
      lesson(out, lesson, columns, granularity);
    }
    blob(out, data.set().history());
    blob(out, data.evidence());
    out.flush();
  }

  private static void lesson(
      DataOutputStream out, Lesson lesson, List<String> columns, Granularity granularity)
      throws IOException {
    if (!lesson.table().names().equals(columns)) {
      throw new IllegalArgumentException("builds of one data set have the same features");
    }
    BuildInfo info = lesson.info();
    text(out, info.id());
    out.writeLong(info.startMillis());
    String commit = info.commit();
    out.writeBoolean(commit != null);
    text(out, commit == null ? "" : commit);
    text(out, info.mode().name());
    out.writeBoolean(lesson.everythingRuns());
    out.writeInt(lesson.size());
    for (int row = 0; row < lesson.size(); row++) {
      row(out, lesson.cases().get(row), granularity);
      for (int column = 0; column < columns.size(); column++) {
        out.writeFloat(lesson.table().value(row, column));
      }
    }
  }

  private static void row(DataOutputStream out, Case one, Granularity granularity)
      throws IOException {
    text(out, one.test().module());
    text(out, one.test().className());
    if (granularity == Granularity.METHOD) {
      text(out, one.test().member());
    }
    text(out, one.verdict().name());
    out.writeDouble(one.seconds());
    out.writeInt(one.runs());
    out.writeInt(one.runsSinceFailure());
    out.writeDouble(one.failureRate());
    out.writeDouble(one.expectedSeconds());
    out.writeBoolean(one.mustRun());
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    blob(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void blob(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what {@link #write} wrote, to the end of the stream.
   *
   * @throws IOException if the bytes are none, or anything in them is not as it should be
   */
  public static DataSet read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    require(in.readInt() == MAGIC, "is no data set");
    int version = in.readInt();
    require(
        version == VERSION || version == METHODS_VERSION,
        "has version " + version + ", not " + VERSION + " or " + METHODS_VERSION);
    try {
      return body(in, version == METHODS_VERSION ? Granularity.METHOD : Granularity.CLASS);
    } catch (IllegalArgumentException e) {
      throw new IOException("the data set is damaged: " + e.getMessage(), e);
    }
  }

  private static DataSet body(DataInputStream in, Granularity granularity) throws IOException {
    List<String> columns = new ArrayList<>();
    for (int left = count(in, MAX_COLUMNS, "columns"); left > 0; left--) {
      columns.add(text(in));
    }
    List<Lesson> lessons = new ArrayList<>();
    for (int left = count(in, MAX_ROWS, "builds"); left > 0; left--) {
      lessons.add(lesson(in, columns, granularity));
    }
    byte[] history = blob(in, MAX_BLOB);
    byte[] evidence = blob(in, MAX_BLOB);
    require(in.read() < 0, "goes on after its end");
    return new DataSet(new TrainingSet(lessons, history, granularity), evidence);
  }

  private static Lesson lesson(DataInputStream in, List<String> columns, Granularity granularity)
      throws IOException {
    String id = text(in);
    long start = in.readLong();
    boolean hasCommit = in.readBoolean();
    String commit = text(in);
    BuildMode mode = BuildMode.valueOf(text(in));
    boolean everythingRuns = in.readBoolean();
    Rows rows = new Rows(columns.size());
    for (int left = count(in, MAX_ROWS, "rows"); left > 0; left--) {
      rows.read(in, granularity);
    }
    return new Lesson(
        info(id, start, hasCommit ? commit : null, mode),
        new FeatureTable(columns, rows.candidates, rows.values()),
        rows.cases,
        everythingRuns);
  }

  private static BuildInfo info(String id, long start, @Nullable String commit, BuildMode mode) {
    return new BuildInfo(
        id, start, commit, null, null, false, null, null, null, mode, "", "", List.of());
  }

  /** Rows as they come: room is taken for what was read, never for what was claimed. */
  private static final class Rows {
    private final int columns;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final List<float[]> cells = new ArrayList<>();

    Rows(int columns) {
      this.columns = columns;
    }

    void read(DataInputStream in, Granularity granularity) throws IOException {
      TestKey test =
          new TestKey(text(in), text(in), granularity == Granularity.METHOD ? text(in) : "");
      cases.add(
          new Case(
              test,
              Verdict.valueOf(text(in)),
              in.readDouble(),
              in.readInt(),
              in.readInt(),
              in.readDouble(),
              in.readDouble(),
              in.readBoolean()));
      candidates.add(new Candidate(test, "", "", -1));
      float[] row = new float[columns];
      for (int column = 0; column < columns; column++) {
        row[column] = in.readFloat();
      }
      cells.add(row);
    }

    float[] values() throws IOException {
      long size = (long) cells.size() * columns;
      require(size <= Integer.MAX_VALUE, "has a build of too many rows");
      float[] values = new float[(int) size];
      for (int row = 0; row < cells.size(); row++) {
        System.arraycopy(cells.get(row), 0, values, row * columns, columns);
      }
      return values;
    }
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(blob(in, MAX_TEXT), StandardCharsets.UTF_8);
  }

  private static byte[] blob(DataInputStream in, int most) throws IOException {
    int length = count(in, most, "bytes");
    byte[] bytes = in.readNBytes(length);
    require(bytes.length == length, "ends in the middle");
    return bytes;
  }

  private static int count(DataInputStream in, int most, String what) throws IOException {
    int count = in.readInt();
    require(count >= 0 && count <= most, "claims " + count + " " + what);
    return count;
  }

  private static void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException("the file " + otherwise);
    }
  }
}

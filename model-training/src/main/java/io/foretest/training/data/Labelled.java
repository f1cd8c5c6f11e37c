package io.foretest.training.data;

import io.foretest.protocol.Sha256;
import io.foretest.training.learner.Rows;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Lessons as rows for the learner.
 *
 * @param failures rows that failed
 */
public record Labelled(List<String> features, Rows rows, int failures) {
  /** The most cells, 4 bytes each, that are learned from; older builds beyond it are left out. */
  private static final long MOST_CELLS = 200_000_000L;

  /** Log odds that trees add to, one a case of a build. */
  @FunctionalInterface
  public interface Starts {
    /** Trees start from the rows' own share of failures. */
    Starts NONE = lesson -> new float[0];

    float[] of(Lesson lesson);
  }

  /**
   * The labelled cases that count, of the newest lessons that fit.
   *
   * @param lessons oldest first
   * @param features the columns
   */
  public static Labelled of(List<Lesson> lessons, List<String> features, Starts starts) {
    return of(lessons, features, starts, lesson -> 1);
  }

  /** The same, with a weight for each build on top of {@link Weights}. */
  public static Labelled of(
      List<Lesson> lessons, List<String> features, Starts starts, BuildWeight weight) {
    List<Sample> samples = new ArrayList<>();
    long cells = 0;
    for (int i = lessons.size() - 1; i >= 0; i--) {
      Sample sample = Sample.of(lessons.get(i), weight.of(lessons.get(i)));
      cells += (long) sample.size() * features.size();
      if (cells > MOST_CELLS) {
        break;
      }
      samples.add(0, sample);
    }
    Filling filling = new Filling(samples.stream().mapToInt(Sample::size).sum(), features, starts);
    samples.forEach(filling::add);
    return new Labelled(features, filling.rows(), filling.failures);
  }

  /** What a whole build counts. */
  @FunctionalInterface
  public interface BuildWeight {
    double of(Lesson lesson);
  }

  /** SHA-256 over names, cells, labels, weights and starts, in hexadecimal. */
  public String digest() {
    MessageDigest digest = Sha256.digest();
    digest.update(String.join("\n", features).getBytes(StandardCharsets.UTF_8));
    float[][] parts = {rows.values(), rows.labels(), rows.weights(), rows.starts()};
    for (float[] part : parts) {
      update(digest, part);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(8192);
    for (float value : values) {
      bytes.putFloat(value);
      if (!bytes.hasRemaining()) {
        digest.update(bytes.flip());
        bytes.clear();
      }
    }
    digest.update(bytes.flip());
  }

  private static final class Filling {
    private final List<String> features;
    private final Starts starts;
    private final float[] values;
    private final float[] labels;
    private final float[] weights;
    private float[] margins = {};
    private int next;
    private int failures;

    Filling(int size, List<String> features, Starts starts) {
      this.features = features;
      this.starts = starts;
      values = new float[size * features.size()];
      labels = new float[size];
      weights = new float[size];
    }

    void add(Sample sample) {
      if (sample.size() == 0) {
        return;
      }
      Lesson lesson = sample.lesson();
      int[] columns = features.stream().mapToInt(lesson.table().names()::indexOf).toArray();
      float[] start = starts.of(lesson);
      if (start.length > 0 && margins.length == 0) {
        margins = new float[labels.length];
      }
      for (int i = 0; i < sample.size(); i++) {
        int row = sample.rows()[i];
        if (start.length > 0) {
          margins[next] = start[row];
        }
        add(lesson, row, columns, sample.weights()[i]);
      }
    }

    private void add(Lesson lesson, int row, int[] columns, float weight) {
      for (int i = 0; i < columns.length; i++) {
        values[next * columns.length + i] = lesson.table().value(row, columns[i]);
      }
      boolean failed = lesson.cases().get(row).failed();
      labels[next] = failed ? 1 : 0;
      weights[next++] = weight;
      failures += failed ? 1 : 0;
    }

    Rows rows() {
      return new Rows(values, features.size(), labels, weights, margins);
    }
  }
}

package io.foretest.training.data;

import io.foretest.training.learner.Rows;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

  /**
   * The labelled cases of lessons, the newest that fit.
   *
   * @param lessons oldest first, at least one labelled case
   */
  public static Labelled of(List<Lesson> lessons) {
    List<String> features = lessons.get(0).table().names();
    List<Lesson> kept = newest(lessons, features.size());
    int size = kept.stream().mapToInt(Labelled::labelled).sum();
    Filling filling = new Filling(size, features.size());
    kept.forEach(filling::add);
    return new Labelled(features, filling.rows(), filling.failures);
  }

  private static int labelled(Lesson lesson) {
    return (int) lesson.cases().stream().filter(Case::labelled).count();
  }

  private static List<Lesson> newest(List<Lesson> lessons, int columns) {
    long cells = 0;
    int first = lessons.size();
    while (first > 0) {
      cells += (long) labelled(lessons.get(first - 1)) * columns;
      if (cells > MOST_CELLS) {
        break;
      }
      first--;
    }
    return lessons.subList(first, lessons.size());
  }

  /** SHA-256 over names, cells, labels and weights, in hexadecimal. */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(String.join("\n", features).getBytes(StandardCharsets.UTF_8));
      for (float[] part : new float[][] {rows.values(), rows.labels(), rows.weights()}) {
        update(digest, part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
    private final float[] values;
    private final float[] labels;
    private final double[] weights;
    private final int columns;
    private int next;
    private int failures;
    private double failing;
    private double passing;

    Filling(int size, int columns) {
      this.columns = columns;
      values = new float[size * columns];
      labels = new float[size];
      weights = new double[size];
    }

    void add(Lesson lesson) {
      int failuresOfBuild = lesson.failures();
      for (int row = 0; row < lesson.size(); row++) {
        Case one = lesson.cases().get(row);
        if (one.labelled()) {
          add(lesson, row, one.failed(), Weights.of(lesson, failuresOfBuild, one.failed()));
        }
      }
    }

    private void add(Lesson lesson, int row, boolean failed, double weight) {
      System.arraycopy(lesson.table().values(), row * columns, values, next * columns, columns);
      labels[next] = failed ? 1 : 0;
      weights[next++] = weight;
      failures += failed ? 1 : 0;
      failing += failed ? weight : 0;
      passing += failed ? 0 : weight;
    }

    Rows rows() {
      double balance = Weights.balance(failing, passing);
      float[] balanced = new float[weights.length];
      for (int row = 0; row < balanced.length; row++) {
        balanced[row] = (float) (labels[row] > 0 ? weights[row] * balance : weights[row]);
      }
      return new Rows(values, columns, labels, balanced);
    }
  }
}

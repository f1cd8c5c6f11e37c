package io.foretest.training.benchmark;

import io.foretest.model.BundleException;
import io.foretest.model.DayZero;
import io.foretest.model.ModelBundle;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The model of other projects that a benchmark may stand on. The one that ships has learned from
 * some histories; when one of them is ranked, a model that has learned from the others only takes
 * its place.
 */
final class Others {
  private Others() {}

  /** Never one that knows the file. */
  static ModelBundle of(List<Cycle> cycles) throws IOException {
    String resource = "without-" + HistoryLessons.digest(cycles) + ".zip";
    try (InputStream in = Others.class.getResourceAsStream(resource)) {
      return in == null ? DayZero.bundle() : ModelBundle.read(resource, in);
    } catch (BundleException e) {
      throw new IOException(resource + " in the trainer's jar cannot be read", e);
    }
  }
}

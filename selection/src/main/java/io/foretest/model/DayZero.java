package io.foretest.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * The model of the first day: learned from other projects' past, so that tests run in a sensible
 * order before a project has a past to learn from, and where a project's own trees start. It
 * supports no recall and skips nothing. It travels in the jar with its birth inside; the trainer's
 * command {@code day-zero} makes it.
 */
public final class DayZero {
  private static final String RESOURCE = "day-zero.zip";
  private static final ModelBundle SHIPPED = shippedOrPrior();

  private DayZero() {}

  /** The one that ships; {@link #prior()} where the jar was taken apart. */
  public static ModelBundle bundle() {
    return SHIPPED;
  }

  /** The prior as a bundle like any other: the strongest heuristic, and no trees. */
  public static ModelBundle prior() {
    Blend prior = Blend.prior();
    Manifest manifest =
        new Manifest(
            prior.components(),
            prior.shares(),
            new Calibration.Sigmoid(1, 0),
            new Thresholds(List.of()),
            new Thresholds(List.of()),
            List.of());
    Provenance provenance = new Provenance("", 0, 0, 0, 0, -1, -1, null, 0, Map.of(), Map.of());
    try {
      return ModelBundle.of(manifest, Map.of(), new byte[0], provenance);
    } catch (BundleException e) {
      throw new IllegalStateException("a bundle without trees is always valid", e);
    }
  }

  private static ModelBundle shippedOrPrior() {
    try (InputStream in = DayZero.class.getResourceAsStream(RESOURCE)) {
      return in == null ? prior() : ModelBundle.read(RESOURCE, in);
    } catch (IOException | BundleException e) {
      return prior();
    }
  }
}

package io.foretest.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.foretest.history.Granularity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code bundle.json}: the manifest, and the digests of the bundle's other parts. */
final class ManifestJson {
  static final String NAME = "bundle.json";
  private static final int FORMAT = 2;

  /** Of models of methods: who only knows classes must not take them for models of classes. */
  private static final int METHODS_FORMAT = 3;

  private static final int MAX_ROWS = 1_000;
  private static final int MAX_DIGESTS = Blend.MAX_COMPONENTS + 8;

  private final List<Component> components = new ArrayList<>();
  private final List<Share> blend = new ArrayList<>();
  private final List<Threshold> thresholds = new ArrayList<>();
  private final List<Threshold> changeThresholds = new ArrayList<>();
  private final List<StrategyMetrics> metrics = new ArrayList<>();
  private @Nullable Calibration calibration;
  private Granularity granularity = Granularity.CLASS;
  private Map<String, String> digests = Map.of();

  private ManifestJson() {}

  /** What was read. */
  record Content(Manifest manifest, Map<String, String> digests) {}

  static Content read(byte[] json) throws BundleException {
    return Json.read(NAME, json, new ManifestJson()::document);
  }

  static byte[] write(Manifest manifest, Map<String, String> digests) {
    return Json.write(out -> writeDocument(out, manifest, digests));
  }

  private Content document(JsonReader in) throws IOException, BundleException {
    new JsonFields(NAME)
        .required("format", value -> granularity = format(value))
        .required("components", value -> components.addAll(components(value)))
        .required("blend", value -> blend.addAll(ComponentJson.shares(value)))
        .required("calibration", value -> calibration = new CalibrationJson().read(value))
        .required("thresholds", value -> thresholds.addAll(thresholds(value)))
        .optional("change_thresholds", value -> changeThresholds.addAll(thresholds(value)))
        .required("metrics", value -> metrics.addAll(metrics(value)))
        .required("digests", value -> digests = Json.map(value, "digests", MAX_DIGESTS, Json::text))
        .read(in);
    if (calibration == null) {
      throw new BundleException(NAME + " lacks its calibration; train the model again");
    }
    Manifest manifest =
        new Manifest(
            granularity,
            components,
            blend,
            calibration,
            new Thresholds(thresholds),
            new Thresholds(changeThresholds),
            metrics);
    return new Content(manifest, digests);
  }

  private static Granularity format(JsonReader in) throws IOException, BundleException {
    int format = in.nextInt();
    return switch (format) {
      case FORMAT -> Granularity.CLASS;
      case METHODS_FORMAT -> Granularity.METHOD;
      default ->
          throw new BundleException(
              "the bundle has format "
                  + format
                  + ", this version of Foretest reads format "
                  + FORMAT
                  + ", and "
                  + METHODS_FORMAT
                  + " of models of methods; use the version that trained it, or train the model"
                  + " again");
    };
  }

  private static int format(Manifest manifest) {
    return manifest.granularity() == Granularity.METHOD ? METHODS_FORMAT : FORMAT;
  }

  private static List<Component> components(JsonReader in) throws IOException, BundleException {
    return Json.list(
        in, "components", Blend.MAX_COMPONENTS, value -> new ComponentJson().read(value));
  }

  private static List<Threshold> thresholds(JsonReader in) throws IOException, BundleException {
    return Json.list(in, "thresholds", MAX_ROWS, value -> new ThresholdJson().read(value));
  }

  private static List<StrategyMetrics> metrics(JsonReader in) throws IOException, BundleException {
    return Json.list(in, "strategies", MAX_ROWS, value -> new MetricsJson().read(value));
  }

  private static final class ThresholdJson {
    private double recall;
    private double probability;
    private int failures;
    private int kept;
    private String note = "";

    Threshold read(JsonReader in) throws IOException, BundleException {
      new JsonFields("a threshold of " + NAME)
          .required("recall", value -> recall = Json.number(value))
          .required("probability", value -> probability = Json.number(value))
          .required("failures", value -> failures = value.nextInt())
          .required("kept", value -> kept = value.nextInt())
          .required("note", value -> note = Json.text(value))
          .read(in);
      return new Threshold(recall, probability, failures, kept, note);
    }
  }

  private static final class MetricsJson {
    private String strategy = "";
    private Map<String, Double> values = Map.of();

    StrategyMetrics read(JsonReader in) throws IOException, BundleException {
      new JsonFields("a strategy of " + NAME)
          .required("strategy", value -> strategy = Json.text(value))
          .required(
              "values", value -> values = Json.map(value, "metrics", MAX_ROWS, Json::numberOrNaN))
          .read(in);
      return new StrategyMetrics(strategy, values);
    }
  }

  private static void writeDocument(JsonWriter out, Manifest manifest, Map<String, String> digests)
      throws IOException {
    out.beginObject().name("format").value(format(manifest)).name("components").beginArray();
    for (Component component : manifest.components()) {
      ComponentJson.write(out, component);
    }
    out.endArray().name("blend");
    ComponentJson.writeShares(out, manifest.blend());
    out.name("calibration");
    CalibrationJson.write(out, manifest.calibration());
    writeThresholds(out.name("thresholds"), manifest.thresholds());
    writeThresholds(out.name("change_thresholds"), manifest.changeThresholds());
    out.name("metrics").beginArray();
    for (StrategyMetrics row : manifest.metrics()) {
      writeMetrics(out, row);
    }
    out.endArray().name("digests").beginObject();
    for (Map.Entry<String, String> digest : digests.entrySet()) {
      out.name(digest.getKey()).value(digest.getValue());
    }
    out.endObject().endObject();
  }

  private static void writeThresholds(JsonWriter out, Thresholds thresholds) throws IOException {
    out.beginArray();
    for (Threshold row : thresholds.rows()) {
      writeThreshold(out, row);
    }
    out.endArray();
  }

  private static void writeThreshold(JsonWriter out, Threshold row) throws IOException {
    out.beginObject().name("recall").value(row.recall());
    out.name("probability").value(row.probability());
    out.name("failures").value(row.failures()).name("kept").value(row.kept());
    out.name("note").value(row.note()).endObject();
  }

  private static void writeMetrics(JsonWriter out, StrategyMetrics row) throws IOException {
    out.beginObject().name("strategy").value(row.strategy()).name("values").beginObject();
    for (Map.Entry<String, Double> value : row.values().entrySet()) {
      out.name(value.getKey());
      Json.number(out, value.getValue());
    }
    out.endObject().endObject();
  }
}

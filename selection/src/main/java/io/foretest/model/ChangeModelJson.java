package io.foretest.model;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code model.json} of a {@link ChangeModel}: its features and its calibration. */
final class ChangeModelJson {
  private static final String WHERE = "the change model";
  private static final int FORMAT = 1;

  private @Nullable Calibration calibration;

  private ChangeModelJson() {}

  static Calibration read(byte[] json) throws BundleException {
    return Json.read(WHERE, json, new ChangeModelJson()::document);
  }

  static byte[] write(Calibration calibration) {
    return Json.write(
        out -> {
          out.beginObject().name("format").value(FORMAT).name("features").beginArray();
          for (String feature : ChangeModel.FEATURES) {
            out.value(feature);
          }
          out.endArray().name("calibration");
          CalibrationJson.write(out, calibration);
          out.endObject();
        });
  }

  private Calibration document(JsonReader in) throws IOException, BundleException {
    new JsonFields(WHERE)
        .required("format", value -> expect("format", FORMAT, value.nextInt()))
        .required("features", value -> expect("features", ChangeModel.FEATURES, features(value)))
        .required("calibration", value -> calibration = new CalibrationJson().read(value))
        .read(in);
    if (calibration == null) {
      throw new BundleException(WHERE + " lacks its calibration; train the model again");
    }
    return calibration;
  }

  private static List<String> features(JsonReader in) throws IOException, BundleException {
    return Json.list(in, "features", ChangeModel.FEATURES.size(), Json::text);
  }

  private static void expect(String what, Object wanted, Object found) throws BundleException {
    if (!wanted.equals(found)) {
      throw new BundleException(
          WHERE + " has " + found + " as " + what + ", not " + wanted + "; train the model again");
    }
  }
}

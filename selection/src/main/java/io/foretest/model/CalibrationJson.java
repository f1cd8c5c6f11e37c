package io.foretest.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;

/** The calibration inside {@code bundle.json}. */
final class CalibrationJson {
  private static final int MAX_KNOTS = 100_000;

  private String type = "";
  private double slope = Double.NaN;
  private double offset = Double.NaN;
  private List<Double> margins = List.of();
  private List<Double> probabilities = List.of();

  Calibration read(JsonReader in) throws IOException, BundleException {
    new JsonFields("the calibration of " + ManifestJson.NAME)
        .required("type", value -> type = Json.text(value))
        .optional("slope", value -> slope = Json.number(value))
        .optional("offset", value -> offset = Json.number(value))
        .optional("margins", value -> margins = numbers(value))
        .optional("probabilities", value -> probabilities = numbers(value))
        .read(in);
    return switch (type) {
      case "sigmoid" -> new Calibration.Sigmoid(slope, offset);
      case "isotonic" -> new Calibration.Isotonic(margins, probabilities);
      default ->
          throw new BundleException(
              "the calibration's type is neither sigmoid nor isotonic; train the model again");
    };
  }

  static void write(JsonWriter out, Calibration calibration) throws IOException {
    if (calibration instanceof Calibration.Sigmoid sigmoid) {
      out.beginObject().name("type").value("sigmoid");
      out.name("slope").value(sigmoid.slope()).name("offset").value(sigmoid.offset()).endObject();
    } else if (calibration instanceof Calibration.Isotonic isotonic) {
      out.beginObject().name("type").value("isotonic");
      writeNumbers(out, "margins", isotonic.margins());
      writeNumbers(out, "probabilities", isotonic.probabilities());
      out.endObject();
    }
  }

  private static List<Double> numbers(JsonReader in) throws IOException, BundleException {
    return Json.list(in, "knots", MAX_KNOTS, Json::number);
  }

  private static void writeNumbers(JsonWriter out, String name, List<Double> numbers)
      throws IOException {
    out.name(name).beginArray();
    for (double number : numbers) {
      out.value(number);
    }
    out.endArray();
  }
}

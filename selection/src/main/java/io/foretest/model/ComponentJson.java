package io.foretest.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;

/** A component inside {@code bundle.json}. */
final class ComponentJson {
  private String name = "";
  private List<String> features = List.of();
  private List<Share> start = List.of();

  Component read(JsonReader in) throws IOException, BundleException {
    new JsonFields("a component of " + ManifestJson.NAME)
        .required("name", value -> name = Json.text(value))
        .required(
            "features",
            value -> features = Json.list(value, "features", TreesReader.MAX_FEATURES, Json::text))
        .required("start", value -> start = shares(value))
        .read(in);
    return new Component(name, features, start);
  }

  static List<Share> shares(JsonReader in) throws IOException, BundleException {
    return Json.list(in, "shares", Blend.MAX_COMPONENTS + 1, value -> new ShareJson().read(value));
  }

  static void write(JsonWriter out, Component component) throws IOException {
    out.beginObject().name("name").value(component.name()).name("features").beginArray();
    for (String feature : component.features()) {
      out.value(feature);
    }
    out.endArray().name("start");
    writeShares(out, component.start());
    out.endObject();
  }

  static void writeShares(JsonWriter out, List<Share> shares) throws IOException {
    out.beginArray();
    for (Share share : shares) {
      out.beginObject().name("component").value(share.component());
      out.name("weight").value(share.weight()).endObject();
    }
    out.endArray();
  }

  private static final class ShareJson {
    private String component = "";
    private double weight;

    Share read(JsonReader in) throws IOException, BundleException {
      new JsonFields("a share of " + ManifestJson.NAME)
          .required("component", value -> component = Json.text(value))
          .required("weight", value -> weight = Json.number(value))
          .read(in);
      return new Share(component, weight);
    }
  }
}

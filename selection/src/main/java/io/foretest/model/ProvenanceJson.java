package io.foretest.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code provenance.json}: where a model comes from. */
final class ProvenanceJson {
  static final String NAME = "provenance.json";
  private static final int MAX_ENTRIES = 1_000;

  private String dataDigest = "";
  private int builds;
  private int failingBuilds;
  private long rows;
  private long failures;
  private long firstMillis;
  private long lastMillis;
  private @Nullable String commit;
  private long seed;
  private Map<String, String> parameters = Map.of();
  private Map<String, String> versions = Map.of();

  private ProvenanceJson() {}

  static Provenance read(byte[] json) throws BundleException {
    return Json.read(NAME, json, new ProvenanceJson()::document);
  }

  private Provenance document(JsonReader in) throws IOException, BundleException {
    new JsonFields(NAME)
        .required("dataDigest", value -> dataDigest = Json.text(value))
        .required("builds", value -> builds = value.nextInt())
        .required("failingBuilds", value -> failingBuilds = value.nextInt())
        .required("rows", value -> rows = value.nextLong())
        .required("failures", value -> failures = value.nextLong())
        .required("firstMillis", value -> firstMillis = value.nextLong())
        .required("lastMillis", value -> lastMillis = value.nextLong())
        .required("commit", value -> commit = textOrNull(value))
        .required("seed", value -> seed = value.nextLong())
        .required("parameters", value -> parameters = texts(value))
        .required("versions", value -> versions = texts(value))
        .read(in);
    return new Provenance(
        dataDigest,
        builds,
        failingBuilds,
        rows,
        failures,
        firstMillis,
        lastMillis,
        commit,
        seed,
        parameters,
        versions);
  }

  private static @Nullable String textOrNull(JsonReader in) throws IOException, BundleException {
    if (in.peek() != JsonToken.NULL) {
      return Json.text(in);
    }
    in.nextNull();
    return null;
  }

  private static Map<String, String> texts(JsonReader in) throws IOException, BundleException {
    return Json.map(in, "entries", MAX_ENTRIES, Json::text);
  }

  static byte[] write(Provenance birth) {
    return Json.write(out -> writeDocument(out, birth));
  }

  private static void writeDocument(JsonWriter out, Provenance birth) throws IOException {
    out.beginObject().name("dataDigest").value(birth.dataDigest());
    out.name("builds").value(birth.builds());
    out.name("failingBuilds").value(birth.failingBuilds());
    out.name("rows").value(birth.rows()).name("failures").value(birth.failures());
    out.name("firstMillis").value(birth.firstMillis());
    out.name("lastMillis").value(birth.lastMillis());
    out.name("commit").value(birth.commit()).name("seed").value(birth.seed());
    writeTexts(out, "parameters", birth.parameters());
    writeTexts(out, "versions", birth.versions());
    out.endObject();
  }

  private static void writeTexts(JsonWriter out, String name, Map<String, String> texts)
      throws IOException {
    out.name(name).beginObject();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      out.name(text.getKey()).value(text.getValue());
    }
    out.endObject();
  }
}

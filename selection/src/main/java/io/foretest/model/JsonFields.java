package io.foretest.model;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads one JSON object field by field: each known field at most once, the required ones at least
 * once, unknown ones passed over.
 */
final class JsonFields {
  /** Reads the value of one field. */
  interface Value {
    void read(JsonReader in) throws IOException, BundleException;
  }

  private final String where;
  private final Map<String, Value> values = new HashMap<>();
  private final Set<String> required = new TreeSet<>();

  /**
   * @param where names the object in messages
   */
  JsonFields(String where) {
    this.where = where;
  }

  JsonFields required(String name, Value value) {
    required.add(name);
    return optional(name, value);
  }

  JsonFields optional(String name, Value value) {
    values.put(name, value);
    return this;
  }

  void read(JsonReader in) throws IOException, BundleException {
    Set<String> seen = new HashSet<>();
    in.beginObject();
    while (in.hasNext()) {
      readField(in, in.nextName(), seen);
    }
    in.endObject();
    for (String name : required) {
      if (!seen.contains(name)) {
        throw new BundleException(where + " lacks \"" + name + "\"; train the model again");
      }
    }
  }

  private void readField(JsonReader in, String name, Set<String> seen)
      throws IOException, BundleException {
    Value value = values.get(name);
    if (value == null) {
      in.skipValue();
      return;
    }
    if (!seen.add(name)) {
      throw new BundleException(where + " names \"" + name + "\" twice; train the model again");
    }
    value.read(in);
  }
}

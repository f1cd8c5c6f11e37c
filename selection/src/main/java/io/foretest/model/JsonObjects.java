package io.foretest.model;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON objects of any form. Here, since one package alone knows JSON. */
public final class JsonObjects {
  private static final int MAX_DEPTH = 16;

  private JsonObjects() {}

  /**
   * The members of an object.
   *
   * @return maps, lists, texts, {@link Double}s, booleans and null, as they are nested
   * @throws IllegalArgumentException if it is no JSON object, names a member twice, or is deeper
   *     than {@value #MAX_DEPTH} levels; the message says where
   */
  public static Map<String, @Nullable Object> of(String json) {
    try (JsonReader in = new JsonReader(new StringReader(json))) {
      in.setStrictness(Strictness.STRICT);
      Map<String, @Nullable Object> members = members(in, 1);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new IllegalArgumentException("the JSON object is followed by something else");
      }
      return members;
    } catch (IOException | IllegalStateException e) {
      throw new IllegalArgumentException("not a JSON object: " + Json.firstLine(e), e);
    }
  }

  private static Map<String, @Nullable Object> members(JsonReader in, int depth)
      throws IOException {
    checkDepth(in, depth);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (members.containsKey(name)) {
        throw new IllegalArgumentException("two members at " + in.getPath());
      }
      members.put(name, value(in, depth));
    }
    in.endObject();
    return members;
  }

  private static List<@Nullable Object> elements(JsonReader in, int depth) throws IOException {
    checkDepth(in, depth);
    List<@Nullable Object> elements = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      elements.add(value(in, depth));
    }
    in.endArray();
    return elements;
  }

  private static @Nullable Object value(JsonReader in, int depth) throws IOException {
    switch (in.peek()) {
      case BEGIN_OBJECT:
        return members(in, depth + 1);
      case BEGIN_ARRAY:
        return elements(in, depth + 1);
      case STRING:
        return in.nextString();
      case NUMBER:
        return in.nextDouble();
      case BOOLEAN:
        return in.nextBoolean();
      default:
        in.nextNull();
        return null;
    }
  }

  private static void checkDepth(JsonReader in, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("deeper than " + MAX_DEPTH + " levels at " + in.getPath());
    }
  }
}

package io.foretest.model;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes results for machines. Here, since one package alone knows JSON. */
public final class JsonText {
  private static final int DIGITS = 6;
  private static final double ONE = 1e6;

  private JsonText() {}

  /**
   * Writes a map as a JSON object.
   *
   * @param value maps with text keys, collections, texts, numbers, booleans and null, in any depth;
   *     a number that is not finite becomes null
   * @return indented JSON with a line break at its end
   * @throws IllegalArgumentException for a value of another type
   */
  public static String of(Map<String, ?> value) {
    return new String(Json.write(out -> write(out, value)), StandardCharsets.UTF_8) + "\n";
  }

  /**
   * An object with its members in the given order.
   *
   * @param pairs name, value, name, value, …
   */
  public static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }

  /**
   * A number with six digits after the point: where nobody reads more, the shortest text of a
   * double would be dear to find for each of thousands.
   *
   * @return null for one that is not finite
   */
  public static @Nullable Number rounded(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(Math.round(value * ONE), DIGITS) : null;
  }

  private static void write(JsonWriter out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else if (value instanceof Map<?, ?> map) {
      writeMap(out, map);
    } else if (value instanceof Collection<?> collection) {
      writeCollection(out, collection);
    } else if (value instanceof Number number) {
      writeNumber(out, number);
    } else if (value instanceof Boolean flag) {
      out.value(flag);
    } else if (value instanceof String text) {
      out.value(text);
    } else {
      throw new IllegalArgumentException("no JSON for a value of " + value.getClass());
    }
  }

  private static void writeMap(JsonWriter out, Map<?, ?> map) throws IOException {
    out.beginObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.name(String.valueOf(entry.getKey()));
      write(out, entry.getValue());
    }
    out.endObject();
  }

  private static void writeCollection(JsonWriter out, Collection<?> collection) throws IOException {
    out.beginArray();
    for (Object element : collection) {
      write(out, element);
    }
    out.endArray();
  }

  private static void writeNumber(JsonWriter out, Number number) throws IOException {
    if (Double.isFinite(number.doubleValue())) {
      out.value(number);
    } else {
      out.nullValue();
    }
  }
}

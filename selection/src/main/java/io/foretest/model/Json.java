package io.foretest.model;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Strict JSON with limits, in both directions. */
final class Json {
  private static final int MAX_TEXT = 10_000;

  private Json() {}

  /** Reads a document. */
  interface Body<T> {
    T read(JsonReader in) throws IOException, BundleException;
  }

  /** Writes a document. */
  interface Writing {
    void write(JsonWriter out) throws IOException;
  }

  /** Reads one element of an array. */
  interface Element<T> {
    T read(JsonReader in) throws IOException, BundleException;
  }

  /**
   * @param what names the document in messages
   * @throws BundleException if it is no JSON, has another shape, or goes on after its end
   */
  static <T> T read(String what, byte[] json, Body<T> body) throws BundleException {
    try (JsonReader in = new JsonReader(utf8(json))) {
      in.setStrictness(Strictness.STRICT);
      T value = body.read(in);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new BundleException(what + " goes on after its end; train the model again");
      }
      return value;
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      throw new BundleException(
          what + " cannot be read: " + firstLine(e) + "; train the model again", e);
    }
  }

  static byte[] write(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter out = new JsonWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      out.setIndent("  ");
      writing.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static <T> List<T> list(JsonReader in, String what, int limit, Element<T> element)
      throws IOException, BundleException {
    List<T> list = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      checkLimit(list.size(), limit, what);
      list.add(element.read(in));
    }
    in.endArray();
    return list;
  }

  static <T> Map<String, T> map(JsonReader in, String what, int limit, Element<T> element)
      throws IOException, BundleException {
    Map<String, T> map = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      checkLimit(map.size(), limit, what);
      String name = in.nextName();
      if (map.put(name, element.read(in)) != null) {
        throw new BundleException(what + " name \"" + name + "\" twice; train the model again");
      }
    }
    in.endObject();
    return map;
  }

  /** A text of bounded length; a number is no text. */
  static String text(JsonReader in) throws IOException, BundleException {
    if (in.peek() != JsonToken.STRING) {
      throw new BundleException("expected a text at " + in.getPath() + "; train the model again");
    }
    String text = in.nextString();
    if (text.length() > MAX_TEXT) {
      throw new BundleException(
          "the text at " + in.getPath() + " is too long; train the model again");
    }
    return text;
  }

  static double number(JsonReader in) throws IOException {
    double value = in.nextDouble();
    if (!Double.isFinite(value)) {
      throw new IllegalStateException(
          "the number " + value + " at " + in.getPath() + " is not finite");
    }
    return value;
  }

  /** A number, or NaN for null: JSON has no other word for it. */
  static double numberOrNaN(JsonReader in) throws IOException {
    if (in.peek() != JsonToken.NULL) {
      return number(in);
    }
    in.nextNull();
    return Double.NaN;
  }

  static void number(JsonWriter out, double value) throws IOException {
    if (Double.isNaN(value)) {
      out.nullValue();
    } else {
      out.value(value);
    }
  }

  private static void checkLimit(int size, int limit, String what) throws BundleException {
    if (size >= limit) {
      throw new BundleException("more than " + limit + " " + what + "; train the model again");
    }
  }

  private static Reader utf8(byte[] json) {
    return new InputStreamReader(
        new ByteArrayInputStream(json),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Gson's messages begin with advice to its caller and go on with a link to its own help. */
  static String firstLine(Exception e) {
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    int advice = line.indexOf("malformed JSON");
    return advice < 0 ? line : line.substring(advice);
  }
}

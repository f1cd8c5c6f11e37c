package io.foretest.training.fault;

import io.foretest.model.JsonObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads faults, one JSON object a line: {@code {"id","cls","file","method","line",
 * "killing_classes":[class]}}. Other members say nothing and are left alone.
 */
public final class FaultReader {
  private FaultReader() {}

  /**
   * The faults of a file, in its order.
   *
   * @throws FaultException if it is not of that form
   */
  public static List<Fault> read(Path file) throws IOException {
    List<Fault> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        faults.add(fault(file + ", line " + (i + 1), lines.get(i), ids));
      }
    }
    return faults;
  }

  private static Fault fault(String place, String line, Set<String> ids) {
    try {
      Fault fault = fault(JsonObjects.of(line));
      if (!ids.add(fault.id())) {
        throw new IllegalArgumentException("the id '" + fault.id() + "' stands twice");
      }
      return fault;
    } catch (IllegalArgumentException e) {
      throw new FaultException(place + ": " + e.getMessage());
    }
  }

  private static Fault fault(Map<String, @Nullable Object> members) {
    Set<String> killers = new HashSet<>();
    if (!(members.get("killing_classes") instanceof List<?> classes)) {
      throw new IllegalArgumentException("killing_classes is no list");
    }
    classes.forEach(name -> killers.add(text("a killing class", name)));
    if (!(members.get("line") instanceof Double line) || line < 1 || line > 1_000_000) {
      throw new IllegalArgumentException("line is no number of a line");
    }
    return new Fault(
        text("id", members.get("id")),
        text("cls", members.get("cls")),
        text("file", members.get("file")),
        text("method", members.get("method")),
        line.intValue(),
        killers);
  }

  private static String text(String what, @Nullable Object value) {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalArgumentException(what + " is no text");
  }
}

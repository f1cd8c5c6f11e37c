package io.foretest.training.fault;

import io.foretest.model.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
  /** Lines that a class file can number. */
  private static final int MOST_LINES = 65_535;

  private FaultReader() {}

  /**
   * The faults of a file, in its order.
   *
   * @throws FaultException if it is not of that form, or holds none
   */
  public static List<Fault> read(Path file) throws IOException {
    Set<String> ids = new HashSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      List<Fault> faults = JsonLines.read(in, members -> fault(members, ids));
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("there is no fault in it");
      }
      return faults;
    } catch (IllegalArgumentException e) {
      throw new FaultException(file + ", " + e.getMessage());
    }
  }

  private static Fault fault(Map<String, @Nullable Object> members, Set<String> ids) {
    Fault fault = fault(members);
    if (!ids.add(fault.id())) {
      throw new IllegalArgumentException(
          "the id '" + fault.id() + "' stands twice; give each fault its own");
    }
    return fault;
  }

  private static Fault fault(Map<String, @Nullable Object> members) {
    Set<String> killers = new HashSet<>();
    if (!(members.get("killing_classes") instanceof List<?> classes)) {
      throw new IllegalArgumentException("killing_classes is no list");
    }
    classes.forEach(name -> killers.add(text("a killing class", name)));
    if (!(members.get("line") instanceof Double line)
        || line < 1
        || line > MOST_LINES
        || line != Math.rint(line)) {
      throw new IllegalArgumentException("line is no whole number from 1 to " + MOST_LINES);
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

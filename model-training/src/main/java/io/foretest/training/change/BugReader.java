package io.foretest.training.change;

import io.foretest.model.JsonLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads bugs, one JSON object a line: {@code
 * {"id","repo","changed":[paths],"tests":[[class,failed,seconds]]}}. {@code seconds} may be null or
 * absent. Other members say nothing and are left alone.
 */
public final class BugReader {
  private static final List<String> SHIPPED = List.of("gitbug.jsonl.gz", "defects4j.jsonl.gz");

  /** Where the shipped bugs come from; both are under the MIT licence, see NOTICE. */
  static final String SOURCES = "github.com/gitbugactions/gitbug-java, github.com/rjust/defects4j";

  private static final int MAX_NAME = 4_096;

  private final Set<String> ids = new HashSet<>();

  private BugReader() {}

  /**
   * The bugs of a file, in its order.
   *
   * @throws ChangesException if it is not of that form
   */
  public static List<Bug> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    }
  }

  /** The bugs that ship with the trainer: what the change model of Foretest learned from. */
  public static List<Bug> shipped() {
    List<Bug> bugs = new ArrayList<>();
    for (String name : SHIPPED) {
      try (InputStream in = BugReader.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException(
              "the trainer's jar lacks " + name + "; download it again");
        }
        bugs.addAll(read(name, new GZIPInputStream(in)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return bugs;
  }

  private static List<Bug> read(String file, InputStream in) throws IOException {
    BugReader reading = new BugReader();
    try {
      return JsonLines.read(in, reading::bug);
    } catch (IllegalArgumentException e) {
      throw new ChangesException(file + ", " + e.getMessage());
    }
  }

  private Bug bug(Map<String, @Nullable Object> members) {
    String id = name("id", members.get("id"));
    if (!ids.add(id)) {
      throw new IllegalArgumentException("the id '" + id + "' stands twice; give each bug its own");
    }
    List<String> changed = new ArrayList<>();
    for (Object path : list("changed", members.get("changed"))) {
      changed.add(name("a changed path", path));
    }
    List<Bug.Tested> tests = new ArrayList<>();
    for (Object test : list("tests", members.get("tests"))) {
      tests.add(test(list("a test", test)));
    }
    return new Bug(id, name("repo", members.get("repo")), changed, tests);
  }

  private static Bug.Tested test(List<?> parts) {
    if (parts.size() < 2 || parts.size() > 3) {
      throw new IllegalArgumentException(
          "a test has " + parts.size() + " parts instead of class, failed and seconds");
    }
    return new Bug.Tested(
        name("a test's class", parts.get(0)),
        number("failed", parts.get(1)) > 0,
        parts.size() < 3 || parts.get(2) == null ? Double.NaN : number("seconds", parts.get(2)));
  }

  private static List<?> list(String what, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(what + " is " + shown(value) + ", not a list");
  }

  private static String name(String what, @Nullable Object value) {
    if (value instanceof String text && !text.isBlank() && text.length() <= MAX_NAME) {
      return text;
    }
    throw new IllegalArgumentException(
        what + " is " + shown(value) + ", not a text of 1 to " + MAX_NAME + " characters");
  }

  private static double number(String what, @Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (value instanceof Double number && number >= 0 && Double.isFinite(number)) {
      return number;
    }
    throw new IllegalArgumentException(
        what + " is " + shown(value) + ", not a number of 0 or more" + unknown(what));
  }

  private static String unknown(String what) {
    return what.equals("seconds") ? "; write null where nobody measured" : "";
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "missing";
    }
    String text = String.valueOf(value);
    return "'" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "'";
  }
}

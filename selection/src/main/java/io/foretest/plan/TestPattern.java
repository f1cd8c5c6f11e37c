package io.foretest.plan;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names test classes, as Surefire's includes do: {@code **}{@code /Smoke*Test}, {@code
 * com.acme.*IT}, {@code com.acme.**}. Dots and slashes both part packages; {@code *} stands for any
 * characters of a package or class name, {@code ?} for one, {@code **} for any packages. A pattern
 * without a package means a class of that name in any package. An ending {@code .java} or {@code
 * .class} is dropped.
 */
public final class TestPattern {
  private static final int MAX_LENGTH = 1000;
  private static final Pattern ENDING = Pattern.compile("\\.(?:java|class)$");

  private final String text;
  private final List<String> segments;

  private TestPattern(String text, List<String> segments) {
    this.text = text;
    this.segments = segments;
  }

  /**
   * @throws IllegalArgumentException if the text is blank, too long or names a method
   */
  public static TestPattern of(String text) {
    String pattern = ENDING.matcher(text.strip().replace('\\', '/')).replaceFirst("");
    if (pattern.isEmpty() || pattern.length() > MAX_LENGTH || pattern.contains("#")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no pattern of test classes; write it like **/Smoke*Test");
    }
    List<String> segments = Arrays.asList(pattern.replace('/', '.').split("\\.", -1));
    return new TestPattern(
        text,
        segments.size() > 1
            ? segments
            : Stream.concat(Stream.of("**"), segments.stream()).toList());
  }

  /** Whether the pattern names the class. */
  public boolean matches(String className) {
    String[] names = className.split("\\.", -1);
    return Wildcard.matches(
        segments.size(),
        names.length,
        i -> segments.get(i).equals("**"),
        (i, j) -> matches(segments.get(i), names[j]));
  }

  private static boolean matches(String segment, String name) {
    return Wildcard.matches(
        segment.length(),
        name.length(),
        i -> segment.charAt(i) == '*',
        (i, j) -> segment.charAt(i) == '?' || segment.charAt(i) == name.charAt(j));
  }

  @Override
  public String toString() {
    return text;
  }
}

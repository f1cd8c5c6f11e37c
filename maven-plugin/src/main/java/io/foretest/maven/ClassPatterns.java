package io.foretest.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Surefire's file patterns for test classes, such as {@code **}{@code /*Test.java}. */
final class ClassPatterns {
  private static final List<String> SUREFIRE =
      List.of("**/Test*.java", "**/*Test.java", "**/*Tests.java", "**/*TestCase.java");
  private static final List<String> FAILSAFE =
      List.of("**/IT*.java", "**/*IT.java", "**/*ITCase.java");

  private ClassPatterns() {}

  /** What the plugin runs where nothing is configured. */
  static List<String> defaults(TestPlugin.Kind kind) {
    return kind == TestPlugin.Kind.SUREFIRE ? SUREFIRE : FAILSAFE;
  }

  /** Whether all are plain file patterns: no regular expressions, methods or negations. */
  static boolean plain(List<String> patterns) {
    return split(patterns).noneMatch(p -> p.contains("%") || p.contains("#") || p.contains("!"));
  }

  static List<Pattern> of(List<String> patterns) {
    return split(patterns).map(ClassPatterns::compile).toList();
  }

  private static Stream<String> split(List<String> patterns) {
    return patterns.stream()
        .flatMap(p -> Stream.of(p.split(",", -1)))
        .map(String::strip)
        .filter(p -> !p.isEmpty());
  }

  private static Pattern compile(String pattern) {
    String path = pattern.replace('\\', '/');
    path = path.endsWith(".class") ? path.substring(0, path.length() - 6) + ".java" : path;
    path = path.endsWith(".java") ? path : path.replace('.', '/') + ".java";
    path = path.contains("/") ? path : "**/" + path;
    return Pattern.compile(regex(path));
  }

  private static String regex(String path) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < path.length(); i++) {
      if (path.startsWith("**/", i)) {
        parts.add("(?:.*/)?");
        i += 2;
      } else if (path.startsWith("**", i)) {
        parts.add(".*");
        i++;
      } else if (path.charAt(i) == '*') {
        parts.add("[^/]*");
      } else if (path.charAt(i) == '?') {
        parts.add("[^/]");
      } else {
        parts.add(Pattern.quote(path.substring(i, i + 1)));
      }
    }
    return String.join("", parts);
  }
}

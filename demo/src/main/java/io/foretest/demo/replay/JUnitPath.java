package io.foretest.demo.replay;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of our class path that belongs to JUnit. */
final class JUnitPath {
  private static final List<String> PARTS =
      List.of("junit-", "opentest4j-", "apiguardian-", "jspecify-");

  private JUnitPath() {}

  static String find() {
    String all = System.getProperty("java.class.path", "");
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(all)
        .filter(JUnitPath::belongs)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean belongs(String entry) {
    Path name = Path.of(entry).getFileName();
    return name != null && PARTS.stream().anyMatch(name.toString()::startsWith);
  }
}

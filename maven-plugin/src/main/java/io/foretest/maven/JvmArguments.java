package io.foretest.maven;

import io.foretest.protocol.JacocoArgument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The arguments of a JVM, taken apart as Surefire does it: at blanks outside quotes. */
record JvmArguments(List<String> all) {
  JvmArguments {
    all = List.copyOf(all);
  }

  static JvmArguments split(String line) {
    List<String> arguments = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    char quote = 0;
    boolean any = false;
    for (char c : line.toCharArray()) {
      if (quote == 0 && Character.isWhitespace(c)) {
        if (any) {
          arguments.add(current.toString());
        }
        current.setLength(0);
        any = false;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        any = true;
      } else {
        current.append(c);
        any = true;
      }
    }
    if (any) {
      arguments.add(current.toString());
    }
    return new JvmArguments(arguments);
  }

  /**
   * One argument as it has to stand in a line.
   *
   * @throws IllegalArgumentException for one with both kinds of quotes, which no line can hold
   */
  static String quoted(String argument) {
    if (argument.indexOf('"') >= 0 && argument.indexOf('\'') >= 0) {
      throw new IllegalArgumentException("both kinds of quotes stand in " + argument);
    }
    char quote = argument.indexOf('"') < 0 ? '"' : '\'';
    return quote + argument + quote;
  }

  /** Those that start a JaCoCo agent, whatever its jar is called. */
  List<JacocoArgument> jacoco(Path directory) {
    return all.stream()
        .flatMap(argument -> JacocoArgument.parse(argument).stream())
        .filter(argument -> isJacoco(directory.resolve(argument.jar())))
        .toList();
  }

  /** Whether more arguments stand in a file. */
  boolean namesFile() {
    return all.stream().anyMatch(argument -> argument.startsWith("@"));
  }

  private static boolean isJacoco(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String premain =
          manifest == null ? null : manifest.getMainAttributes().getValue("Premain-Class");
      return premain != null && premain.startsWith("org.jacoco.");
    } catch (IOException e) {
      // The JVM will not start with it, and says so itself.
      return false;
    }
  }
}

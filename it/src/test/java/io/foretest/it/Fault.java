package io.foretest.it;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/**
 * One line of a scenario that a commit breaks and the next one mends.
 *
 * @param file its path in the project
 * @param failing simple names of the test classes that fail for it, the module's own first
 */
record Fault(String file, String right, String wrong, List<String> failing) {
  static final List<Fault> SINGLE =
      List.of(
          single("Slug", "' ', '-'", "' ', '_'"),
          single("Mirror", ".reverse()", ""),
          single("Initials", "' ') + 1)", "' ') + 2)"),
          single("Vowels", ".length()", ".length() + 1"),
          single("Shout", "\"!\"", "\"?\""),
          single("Repeat", "text + text", "text"));

  static final List<Fault> REACTOR =
      List.of(
          core("Slug", "' ', '-'", "' ', '_'", "TitleTest"),
          app("Seal", "\".\"", "\",\""),
          core("Initials", "' ') + 1)", "' ') + 2)", "BadgeTest"),
          app("Title", "\"The \"", "\"A \""),
          core("Mirror", ".reverse()", "", "SealTest"),
          app("Badge", "\"[\"", "\"(\""));

  /** Breaks the line; what comes back mends it. */
  Mending breakIn(Project project) throws IOException {
    String sound = Files.readString(project.path(file));
    project.edit(file, right, wrong);
    return () -> project.write(file, sound);
  }

  /** Puts the line back as it was. */
  @FunctionalInterface
  interface Mending {
    void apply() throws IOException;

    default Mending then(Mending next) {
      return () -> {
        apply();
        next.apply();
      };
    }
  }

  String name() {
    return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
  }

  private static Fault single(String name, String right, String wrong) {
    String file = "src/main/java/org/example/" + name + ".java";
    return new Fault(file, right, wrong, List.of(name + "Test"));
  }

  private static Fault core(String name, String right, String wrong, String dependent) {
    String file = "core/src/main/java/org/example/core/" + name + ".java";
    return new Fault(file, right, wrong, List.of(name + "Test", dependent));
  }

  private static Fault app(String name, String right, String wrong) {
    String file = "app/src/main/java/org/example/app/" + name + ".java";
    return new Fault(file, right, wrong, List.of(name + "Test"));
  }
}

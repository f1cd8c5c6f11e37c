package io.foretest.maven;

import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** What a person said on the command line about which tests run. */
record UserFilters(Properties user) {
  private static final List<String> NAMED = List.of("test", "it.test");
  private static final List<String> NARROWED =
      List.of(
          "groups",
          "excludedGroups",
          "surefire.includes",
          "surefire.excludes",
          "surefire.includesFile",
          "surefire.excludesFile",
          "failsafe.includes",
          "failsafe.excludes",
          "failsafe.includesFile",
          "failsafe.excludesFile",
          "surefire.includeJUnit5Engines",
          "surefire.excludeJUnit5Engines",
          "failsafe.includeJUnit5Engines",
          "failsafe.excludeJUnit5Engines");
  private static final List<String> SKIPPING =
      List.of("skipTests", "maven.test.skip", "maven.test.skip.exec");

  /** The option that names tests, such as {@code -Dtest=Foo}; empty where none was given. */
  Optional<String> named() {
    return NAMED.stream().filter(this::given).findFirst().map(this::asOption);
  }

  /** Whether only a part of the tests can run, for any such option. */
  boolean narrow() {
    return NAMED.stream().anyMatch(this::given) || NARROWED.stream().anyMatch(this::given);
  }

  /** Whether no test is to run at all. */
  boolean skipped() {
    return SKIPPING.stream()
        .map(user::getProperty)
        .anyMatch(value -> value != null && !value.equalsIgnoreCase("false"));
  }

  /** The option that replaces the class-path entries we inject; empty where it was not given. */
  Optional<String> replacedClasspath() {
    return Optional.of("maven.test.additionalClasspath").filter(this::given).map(p -> "-D" + p);
  }

  private boolean given(String property) {
    String value = user.getProperty(property);
    return value != null && !value.isBlank();
  }

  private String asOption(String property) {
    return "-D" + property + "=" + Text.printable(user.getProperty(property, ""));
  }
}

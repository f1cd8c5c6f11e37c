package io.foretest.maven;

import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * What a build says about which tests its test plugin runs, as far as the guard must know it to
 * tell a lost test from an unwanted one.
 *
 * @param skipped whether the plugin runs no tests here
 * @param narrowed whether something besides class-name patterns leaves tests out
 * @param reruns whether failing tests are run again
 * @param failuresIgnored whether the build is green in spite of failures
 * @param stopsEarly whether remaining tests are skipped after a failure
 */
record TestRules(
    boolean skipped,
    boolean narrowed,
    boolean reruns,
    boolean failuresIgnored,
    boolean stopsEarly,
    List<Pattern> includes,
    List<Pattern> excludes) {
  private static final List<String> NARROWING =
      List.of(
          "test",
          "groups",
          "excludedGroups",
          "includesFile",
          "excludesFile",
          "includeJUnit5Engines",
          "excludeJUnit5Engines",
          "suiteXmlFiles",
          "dependenciesToScan",
          "testClassesDirectory");

  /** The rules of one plugin of a project, the command line first. */
  static TestRules of(MavenProject project, Properties user, TestPlugin tests) {
    List<Configuration> all = tests.effective(tests.kind().goal());
    Lookup lookup = new Lookup(all, user, project.getProperties());
    String prefix = tests.kind() == TestPlugin.Kind.SUREFIRE ? "surefire." : "failsafe.";
    return new TestRules(
        tests.unbound()
            || lookup.isTrue("skip", "maven.test.skip")
            || lookup.isTrue("skipTests", "skipTests")
            || lookup.isTrue("skipExec", "maven.test.skip.exec")
            || lookup.isTrue("skipITs", tests.kind() == TestPlugin.Kind.FAILSAFE ? "skipITs" : ""),
        new UserFilters(user).narrow()
            || NARROWING.stream().anyMatch(lookup::configured)
            || all.size() > 1
            || !ClassPatterns.plain(includes(all, tests))
            || !ClassPatterns.plain(excludes(all)),
        lookup.isPositive("rerunFailingTestsCount", prefix + "rerunFailingTestsCount"),
        lookup.isTrue("testFailureIgnore", "maven.test.failure.ignore"),
        lookup.isPositive("skipAfterFailureCount", prefix + "skipAfterFailureCount"),
        ClassPatterns.of(includes(all, tests)),
        ClassPatterns.of(excludes(all)));
  }

  /** Whether the class is one that the plugin would run, going by its name. */
  boolean wants(String topLevelClass) {
    String path = topLevelClass.replace('.', '/') + ".java";
    return includes.stream().anyMatch(p -> p.matcher(path).matches())
        && excludes.stream().noneMatch(p -> p.matcher(path).matches());
  }

  private static List<String> includes(List<Configuration> all, TestPlugin tests) {
    List<String> given = all.stream().flatMap(c -> c.texts("includes").stream()).toList();
    return given.isEmpty() ? ClassPatterns.defaults(tests.kind()) : given;
  }

  private static List<String> excludes(List<Configuration> all) {
    return all.stream().flatMap(c -> c.texts("excludes").stream()).toList();
  }

  /** Finds a value in the configuration, else in the property that Surefire names for it. */
  private record Lookup(List<Configuration> all, Properties user, Properties project) {
    boolean configured(String parameter) {
      return all.stream().anyMatch(c -> !c.texts(parameter).isEmpty());
    }

    boolean isTrue(String parameter, String property) {
      return values(parameter, property).anyMatch("true"::equalsIgnoreCase);
    }

    boolean isPositive(String parameter, String property) {
      return values(parameter, property).anyMatch(value -> value.matches("[1-9][0-9]*"));
    }

    private Stream<String> values(String parameter, String property) {
      return Stream.concat(
          all.stream().flatMap(c -> c.text(parameter).stream()),
          Stream.of(user.getProperty(property, ""), project.getProperty(property, "")));
    }
  }
}

package io.foretest.maven;

import io.foretest.code.ClassPathFiles;
import io.foretest.code.JupiterMethods;
import io.foretest.protocol.TestId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.project.MavenProject;

/** Which methods of a module's test classes may run without the others of their class. */
final class TestMethods {
  /** Settings of Jupiter for all classes at once, wherever a build gives them. */
  private static final List<String> BINDING =
      List.of(
          "junit.jupiter.testmethod.order.default", "junit.jupiter.testinstance.lifecycle.default");

  private static final String SETTINGS_FILE = "junit-platform.properties";

  private final Map<String, Optional<Set<JupiterMethods.Method>>> classes;

  private TestMethods(Map<String, Optional<Set<JupiterMethods.Method>>> classes) {
    this.classes = classes;
  }

  /**
   * Reads compiled classes.
   *
   * @param topLevelClasses binary names
   * @throws IOException if the class path of the tests is unknown
   */
  static TestMethods of(MavenProject project, Properties user, Iterable<String> topLevelClasses)
      throws IOException {
    try (ClassPathFiles classPath = ClassPathFiles.of(classPath(project))) {
      boolean bound = bound(project, user, classPath);
      JupiterMethods jupiter =
          new JupiterMethods(name -> classPath.find(name + ".class").orElse(null));
      Map<String, Optional<Set<JupiterMethods.Method>>> classes = new TreeMap<>();
      for (String name : topLevelClasses) {
        classes.put(name, bound ? Optional.empty() : jupiter.of(name));
      }
      return new TestMethods(classes);
    }
  }

  private static List<Path> classPath(MavenProject project) throws IOException {
    try {
      return project.getTestClasspathElements().stream().map(Path::of).toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new IOException("the test class path is not resolved", e);
    }
  }

  /** Whether the build itself says that methods have an order, or share their instance. */
  private static boolean bound(MavenProject project, Properties user, ClassPathFiles classPath) {
    String settings =
        classPath
            .find(SETTINGS_FILE)
            .map(file -> new String(file, StandardCharsets.ISO_8859_1))
            .orElse("");
    Stream<String> given =
        Stream.concat(
            TestPlugin.of(project).stream()
                .flatMap(plugin -> plugin.configurations().values().stream())
                .map(Configuration::toString),
            Stream.of(
                settings,
                user.toString(),
                project.getProperties().getProperty("argLine", ""),
                String.valueOf(System.getenv("JAVA_TOOL_OPTIONS"))));
    String all = given.collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    return BINDING.stream().anyMatch(all::contains);
  }

  /**
   * Whether all of these tests may run one by one.
   *
   * @param tests known methods of one class
   */
  boolean divides(String topLevelClass, Set<TestId> tests) {
    Set<TestId> found =
        methods(topLevelClass).stream().map(TestMethods::id).collect(Collectors.toSet());
    return !tests.isEmpty() && found.containsAll(tests);
  }

  /** Methods of the class that nothing disables. */
  Stream<TestId> enabled(String topLevelClass) {
    return methods(topLevelClass).stream()
        .filter(method -> !method.conditional())
        .map(TestMethods::id);
  }

  /** Whether the test is a method that cannot run without an outcome. */
  boolean isPlain(String topLevelClass, TestId test) {
    return methods(topLevelClass).stream()
        .filter(JupiterMethods.Method::plain)
        .anyMatch(method -> id(method).equals(test));
  }

  private Set<JupiterMethods.Method> methods(String topLevelClass) {
    return classes.getOrDefault(topLevelClass, Optional.empty()).orElse(Set.of());
  }

  private static TestId id(JupiterMethods.Method method) {
    return TestId.ofMethod(method.className(), method.signature());
  }
}

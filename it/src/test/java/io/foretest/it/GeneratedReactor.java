package io.foretest.it;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A reactor of generated modules; the same numbers give the same text. A module depends on two of
 * the five before it, its classes call some of one another and of those modules, and each test
 * class calls two classes of its module.
 *
 * @param classes of each module
 * @param tests test classes of each module
 * @param rounds of a loop in each test, for the time that it takes
 */
record GeneratedReactor(int modules, int classes, int tests, int rounds) {
  static final String GROUP = "org.example";

  /** A class that nothing calls, in each module. */
  static final String UNUSED = "Unused";

  private static final int METHODS = 5;
  private static final int CALLS = 4;
  private static final int NEAREST = 5;

  static String name(int module) {
    return "m" + module;
  }

  static String testClass(int module, int number) {
    return "g." + name(module) + ".T" + number + "Test";
  }

  static String sourceOf(int module, String simpleName) {
    return name(module) + "/src/main/java/g/" + name(module) + "/" + simpleName + ".java";
  }

  /** Methods of each test class. */
  static List<String> testMethods() {
    return List.of("first", "second", "third");
  }

  /**
   * Writes all of it.
   *
   * @param plugin the element that adds Foretest, or an empty text
   */
  void write(Project project, String plugin) throws IOException {
    project.write("pom.xml", parent(plugin));
    for (int module = 0; module < modules; module++) {
      Random random = new Random(module);
      List<Integer> upstream = upstream(module, random);
      project.write(name(module) + "/pom.xml", pom(module, upstream));
      project.write(sourceOf(module, UNUSED), unused(module));
      for (int number = 0; number < classes; number++) {
        project.write(sourceOf(module, "C" + number), mainClass(module, number, upstream, random));
      }
      for (int number = 0; number < tests; number++) {
        project.write(
            name(module)
                + "/src/test/java/"
                + testClass(module, number).replace('.', '/')
                + ".java",
            test(module, number, random));
      }
    }
  }

  private static List<Integer> upstream(int module, Random random) {
    return IntStream.of(nearby(module, random), nearby(module, random))
        .filter(other -> other < module)
        .distinct()
        .boxed()
        .toList();
  }

  private static int nearby(int module, Random random) {
    return Math.max(0, module - 1 - random.nextInt(NEAREST));
  }

  private static String unused(int module) {
    return "package g."
        + name(module)
        + ";\npublic class "
        + UNUSED
        + " { int is() { return 0; } }\n";
  }

  private String mainClass(int module, int number, List<Integer> upstream, Random random) {
    StringBuilder source = new StringBuilder("package g." + name(module) + ";\n");
    source.append("public class C" + number + " {\n public static int of0(int n) {\n  return n");
    for (int call = 0; call < CALLS; call++) {
      int from = call == 0 && !upstream.isEmpty() ? upstream.get(0) : module;
      source.append(" + g." + name(from) + ".C" + random.nextInt(classes) + ".of1(n)");
    }
    source.append(";\n }\n");
    for (int method = 1; method < METHODS; method++) {
      source.append(" public static int of" + method + "(int n) {\n  return n % ");
      source.append((method + 1) + " == 0 ? n : -n;\n }\n");
    }
    return source + "}\n";
  }

  private String test(int module, int number, Random random) {
    StringBuilder source = new StringBuilder("package g." + name(module) + ";\n");
    source.append("class T" + number + "Test {\n");
    List<String> methods = testMethods();
    for (int method = 0; method < methods.size(); method++) {
      int called = method == 0 ? number % classes : random.nextInt(classes);
      source.append(" @org.junit.jupiter.api.Test void " + methods.get(method) + "() {\n");
      source.append("  int sum = 0;\n  for (int n = 0; n < " + rounds + "; n++) ");
      source.append("sum += C" + called + ".of" + method + "(n);\n");
      source.append("  if (sum == Integer.MAX_VALUE) throw new AssertionError();\n }\n");
    }
    return source + "}\n";
  }

  private String parent(String plugin) {
    List<String> listed = new ArrayList<>();
    for (int module = 0; module < modules; module++) {
      listed.add("<module>" + name(module) + "</module>");
    }
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>%s</groupId>
          <artifactId>generated</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <modules>%s</modules>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
            <!-- What is untouched is skipped, however few tests that leaves: no test runs then. -->
            <ml.min.tests>0</ml.min.tests>
            <ml.min.share>0</ml.min.share>
            <ml.audit>0</ml.audit>
          </properties>
          <dependencies>
            <dependency>
              <groupId>org.junit.jupiter</groupId>
              <artifactId>junit-jupiter</artifactId>
              <version>%s</version>
              <scope>test</scope>
            </dependency>
          </dependencies>
          <build>
            <pluginManagement>
              <plugins>
                %s
              </plugins>
            </pluginManagement>
            <plugins>
              %s
            </plugins>
          </build>
        </project>
        """
        .formatted(GROUP, String.join("", listed), Module.JUPITER, pinned(), plugin);
  }

  private static String pinned() {
    return version("resources", "3.5.0")
        + version("compiler", "3.14.1")
        + version("surefire", "3.5.6")
        + version("jar", "3.5.0");
  }

  private static String version(String plugin, String version) {
    return "<plugin><artifactId>maven-%s-plugin</artifactId><version>%s</version></plugin>"
        .formatted(plugin, version);
  }

  private static String pom(int module, List<Integer> upstream) {
    StringBuilder dependencies = new StringBuilder();
    for (int other : upstream) {
      dependencies.append(
          "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>1</version></dependency>"
              .formatted(GROUP, name(other)));
    }
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>%s</groupId>
            <artifactId>generated</artifactId>
            <version>1</version>
          </parent>
          <artifactId>%s</artifactId>
          <dependencies>%s</dependencies>
        </project>
        """
        .formatted(GROUP, name(module), dependencies);
  }
}

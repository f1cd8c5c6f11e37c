package io.foretest.it;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One module of a project that is made for a row of the matrix: two classes with a test each, in
 * which a row changes what it is about. A fault in {@code Left} makes {@code LeftTest} fail; {@code
 * RightTest} touches nothing of it.
 */
final class Module {
  static final String JUPITER = "6.1.3";
  static final String SUREFIRE = "3.6.1";

  private static final String LEFT = "src/main/java/org/example/Left.java";

  private final Map<String, String> files = new LinkedHashMap<>();
  private final StringBuilder dependencies = new StringBuilder();
  private final StringBuilder management = new StringBuilder();
  private final StringBuilder properties = new StringBuilder();
  private final StringBuilder plugins = new StringBuilder();
  private final StringBuilder surefireDependencies = new StringBuilder();
  private final StringBuilder configuration = new StringBuilder();
  private String surefireVersion = "<version>" + SUREFIRE + "</version>";
  private String executions = "";
  private String failsafe = "";

  private Module() {
    files.put(LEFT, main("Left", "left"));
    files.put("src/main/java/org/example/Right.java", main("Right", "right"));
  }

  /** Without any test framework and any test. */
  static Module empty() {
    return new Module();
  }

  /** With Jupiter of a version and its two tests. */
  static Module jupiter(String version) {
    return empty()
        .dependency("org.junit.jupiter", "junit-jupiter", version)
        .test("LeftTest", jupiterTest("LeftTest", "Left", "left"))
        .test("RightTest", jupiterTest("RightTest", "Right", "right"));
  }

  static Module jupiter() {
    return jupiter(JUPITER);
  }

  /** With JUnit 4 and its two tests. */
  static Module junit4() {
    return empty()
        .dependency("junit", "junit", "4.13.2")
        .test("LeftTest", publicTest("org.junit.Test", "org.junit.Assert", "Left", "left"))
        .test("RightTest", publicTest("org.junit.Test", "org.junit.Assert", "Right", "right"));
  }

  /** A test as TestNG and JUnit 4 want it. */
  static String publicTest(String test, String asserts, String subject, String value) {
    return """
        package org.example;

        public class %2$sTest {
          @%1$s
          public void holds() {
            %4$s.assertEquals(new %2$s().value(), "%3$s");
          }
        }
        """
        .formatted(test, subject, value, asserts);
  }

  static String jupiterTest(String name, String subject, String value) {
    return """
        package org.example;

        import static org.junit.jupiter.api.Assertions.assertEquals;

        import org.junit.jupiter.api.Test;

        class %1$s {
          @Test
          void holds() {
            assertEquals("%3$s", new %2$s().value());
          }
        }
        """
        .formatted(name, subject, value);
  }

  private static String main(String name, String value) {
    return """
        package org.example;

        public class %s {
          public String value() {
            return "%s";
          }
        }
        """
        .formatted(name, value);
  }

  Module dependency(String group, String artifact, String version) {
    dependencies.append(dependency(group, artifact, version, "<scope>test</scope>"));
    return this;
  }

  /** Imports a bill of materials. */
  Module bom(String group, String artifact, String version) {
    management.append(
        dependency(group, artifact, version, "<type>pom</type><scope>import</scope>"));
    return this;
  }

  /** Gives a dependency its version apart from where it is declared. */
  Module managed(String group, String artifact, String version) {
    management.append(dependency(group, artifact, version, ""));
    return this;
  }

  private static String dependency(String group, String artifact, String version, String more) {
    String given = version.isEmpty() ? "" : "<version>" + version + "</version>";
    return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s%s</dependency>\n"
        .formatted(group, artifact, given, more);
  }

  /** Another version of Surefire and Failsafe than the newest. */
  Module surefire(String version) {
    surefireVersion = "<version>" + version + "</version>";
    return this;
  }

  /** Leaves Surefire's version to the parent pom, or to Maven. */
  Module surefireUnpinned() {
    surefireVersion = "";
    return this;
  }

  /** Adds to the configuration of Surefire and Failsafe. */
  Module configure(String xml) {
    configuration.append(xml).append('\n');
    return this;
  }

  Module surefireDependency(String group, String artifact, String version) {
    surefireDependencies.append(dependency(group, artifact, version, ""));
    return this;
  }

  /** Sets the executions of Surefire. */
  Module executions(String xml) {
    executions = "<executions>" + xml + "</executions>";
    return this;
  }

  Module plugin(String xml) {
    plugins.append("<plugin>").append(xml).append("</plugin>\n");
    return this;
  }

  Module property(String name, String value) {
    properties.append("<%1$s>%2$s</%1$s>\n".formatted(name, value));
    return this;
  }

  /** Lets Failsafe run the tests instead of Surefire. */
  Module failsafe() {
    executions("<execution><id>default-test</id><phase>none</phase></execution>");
    failsafe =
        """
        <plugin>
          <artifactId>maven-failsafe-plugin</artifactId>
          %s
          <configuration>
            <includes><include>**/*Test.java</include></includes>
            %s
          </configuration>
          <executions>
            <execution><goals><goal>integration-test</goal><goal>verify</goal></goals></execution>
          </executions>
        </plugin>
        """
            .formatted(surefireVersion, configuration);
    return this;
  }

  Module file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** Adds a test class, or replaces it. */
  Module test(String name, String source) {
    return file("src/test/java/org/example/" + name + ".java", source);
  }

  Module without(String path) {
    files.remove(path);
    return this;
  }

  /** Writes the module; its name is that of its directory. */
  void write(Project project, String name) throws IOException {
    project.write(name + "/pom.xml", pom(name));
    for (Map.Entry<String, String> file : files.entrySet()) {
      project.write(name + "/" + file.getKey(), file.getValue());
    }
  }

  /** Makes the test of {@code Left} fail. */
  static void breakIn(Project project, String name) throws IOException {
    project.edit(name + "/" + LEFT, "\"left\"", "\"wrong\"");
  }

  static void mendIn(Project project, String name) throws IOException {
    project.edit(name + "/" + LEFT, "\"wrong\"", "\"left\"");
  }

  private String pom(String name) {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.example</groupId>
            <artifactId>matrix</artifactId>
            <version>1</version>
          </parent>
          <artifactId>%s</artifactId>
          <properties>
            %s
          </properties>
          <dependencyManagement>
            <dependencies>
            %s
            </dependencies>
          </dependencyManagement>
          <dependencies>
            %s
          </dependencies>
          <build>
            <plugins>
              <plugin>
                <artifactId>maven-surefire-plugin</artifactId>
                %s
                <configuration>
                  %s
                </configuration>
                <dependencies>
                  %s
                </dependencies>
                %s
              </plugin>
              %s
              %s
            </plugins>
          </build>
        </project>
        """
        .formatted(
            name,
            properties,
            management,
            dependencies,
            surefireVersion,
            configuration,
            surefireDependencies,
            executions,
            failsafe,
            plugins);
  }
}

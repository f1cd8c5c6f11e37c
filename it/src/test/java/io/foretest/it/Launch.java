package io.foretest.it;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How the builds of some rows of the matrix are started, and how Foretest got into them.
 *
 * @param maven version of Maven; empty for that of the outer build
 * @param placement where Foretest is named
 * @param jdk feature version of the Java that runs Maven; 0 for that of the outer build
 * @param surefire version that the parent pom manages; empty for none
 * @param arguments of every build
 */
record Launch(String maven, Placement placement, int jdk, String surefire, List<String> arguments) {
  /** Where a project names Foretest. */
  enum Placement {
    POM("plugin in the pom", true, false),
    EXTENSIONS_XML(".mvn/extensions.xml", false, true),
    BOTH("both", true, true);

    private final String words;

    private final boolean inPom;
    private final boolean inExtensions;

    Placement(String words, boolean inPom, boolean inExtensions) {
      this.words = words;
      this.inPom = inPom;
      this.inExtensions = inExtensions;
    }

    String words() {
      return words;
    }
  }

  static final Launch PLAIN = new Launch("", Placement.POM, 0, "", List.of());

  Launch withMaven(String version) {
    return new Launch(version, placement, jdk, surefire, arguments);
  }

  Launch at(Placement other) {
    return new Launch(maven, other, jdk, surefire, arguments);
  }

  Launch withJdk(int version) {
    return new Launch(maven, placement, version, surefire, arguments);
  }

  Launch managingSurefire(String version) {
    return new Launch(maven, placement, jdk, version, arguments);
  }

  Launch with(String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of(more));
    return new Launch(maven, placement, jdk, surefire, List.copyOf(all));
  }

  /** A project of these modules, started this way. */
  Project project(String name, List<String> modules) throws IOException, InterruptedException {
    Project project = Project.blank(name);
    if (!maven.isEmpty()) {
      project.maven(Installed.maven(maven));
    }
    if (jdk != 0) {
      project.environment("JAVA_HOME", Installed.jdk(jdk).toString());
    }
    if (placement.inExtensions) {
      CoreExtension.addTo(project.path(""), OuterBuild.version());
    }
    arguments.forEach(project::always);
    project.write("pom.xml", parent(modules));
    return project;
  }

  private String parent(List<String> modules) {
    StringBuilder listed = new StringBuilder();
    modules.forEach(module -> listed.append("<module>").append(module).append("</module>"));
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>org.example</groupId>
          <artifactId>matrix</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <modules>%s</modules>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
            <!-- What is untouched is skipped, however few tests there are. -->
            <ml.min.tests>0</ml.min.tests>
            <ml.min.share>0</ml.min.share>
            <ml.audit>0</ml.audit>
          </properties>
          <build>
            <pluginManagement>
              <plugins>
                <plugin>
                  <artifactId>maven-clean-plugin</artifactId>
                  <version>3.5.0</version>
                </plugin>
                <plugin>
                  <artifactId>maven-resources-plugin</artifactId>
                  <version>3.5.0</version>
                </plugin>
                <plugin>
                  <artifactId>maven-compiler-plugin</artifactId>
                  <version>3.14.1</version>
                </plugin>
                <plugin>
                  <artifactId>maven-jar-plugin</artifactId>
                  <version>3.5.0</version>
                </plugin>
                %s
              </plugins>
            </pluginManagement>
            <plugins>
              %s
            </plugins>
          </build>
        </project>
        """
        .formatted(listed, managed(), placement.inPom ? plugin() : "");
  }

  private String managed() {
    return surefire.isEmpty()
        ? ""
        : "<plugin><artifactId>maven-surefire-plugin</artifactId><version>%s</version></plugin>"
            .formatted(surefire);
  }

  private static String plugin() {
    return """
        <plugin>
          <groupId>io.foretest</groupId>
          <artifactId>foretest-maven-plugin</artifactId>
          <version>%s</version>
          <extensions>true</extensions>
        </plugin>
        """
        .formatted(OuterBuild.version());
  }
}

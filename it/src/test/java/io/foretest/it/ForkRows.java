package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** How Surefire's configuration runs the tests. */
final class ForkRows {
  private static final String GROUP = "Surefire's configuration";

  private ForkRows() {}

  static List<Row> all() {
    return List.of(
        row("forkCount=0: no coverage of single tests, everything runs", "<forkCount>0</forkCount>")
            .skips(),
        row("forkCount=1", "<forkCount>1</forkCount>"),
        row("forkCount=2", "<forkCount>2</forkCount>").everyTime(),
        row("forkCount=1C", "<forkCount>1C</forkCount>"),
        row("reuseForks=false", "<reuseForks>false</reuseForks>").everyTime(),
        row(
            "forkCount=2, reuseForks=false",
            "<forkCount>2</forkCount><reuseForks>false</reuseForks>"),
        row("rerunFailingTestsCount=2", "<rerunFailingTestsCount>2</rerunFailingTestsCount>"),
        row("skipAfterFailureCount=1", "<skipAfterFailureCount>1</skipAfterFailureCount>"),
        row("runOrder=reversealphabetical", "<runOrder>reversealphabetical</runOrder>"),
        row("testFailureIgnore=true", "<testFailureIgnore>true</testFailureIgnore>").green(),
        row(
            "argLine and system properties of the build's own",
            "<argLine>-Xmx256m -Dx=y</argLine>"
                + "<systemPropertyVariables><a>b</a></systemPropertyVariables>"),
        row(
            "reportsDirectory, includes and excludes of the build's own",
            "<reportsDirectory>${project.build.directory}/own-reports</reportsDirectory>"
                + "<includes><include>**/*Test.java</include></includes>"
                + "<excludes><exclude>**/None*</exclude></excludes>"),
        ModuleRow.of(GROUP, "a provider of the build's own", ownProvider())
            .platform("the build names its own Surefire provider"),
        ModuleRow.of(GROUP, "two executions", twoExecutions()).provider(""),
        ModuleRow.of(GROUP, "module-info.java", modular()).platform("module-info.java").everyTime(),
        ModuleRow.of(GROUP, "JaCoCo's agent and its coverage gate", jacoco()).provider(""),
        ScriptRow.of(GROUP, "JaCoCo's coverage gate in a selection", ForkRows::gate));
  }

  private static ModuleRow row(String name, String configuration) {
    return ModuleRow.of(GROUP, name, Module.jupiter().configure(configuration)).provider("");
  }

  private static Module ownProvider() {
    return Module.jupiter()
        .surefireDependency(
            "org.apache.maven.surefire", "surefire-junit-platform", Module.SUREFIRE);
  }

  private static Module twoExecutions() {
    return Module.jupiter()
        .executions(
            """
            <execution>
              <id>default-test</id>
              <configuration><includes><include>**/Left*</include></includes></configuration>
            </execution>
            <execution>
              <id>more</id>
              <goals><goal>test</goal></goals>
              <configuration><includes><include>**/Right*</include></includes></configuration>
            </execution>
            """);
  }

  private static Module modular() {
    return Module.jupiter()
        .file(
            "src/main/java/module-info.java",
            "module org.example.sides {\n  exports org.example;\n}\n");
  }

  private static Module jacoco() {
    return Module.jupiter().plugin(jacocoPlugin());
  }

  /** The selected tests alone do not cover enough: the gate is the build's, the line says how. */
  private static Row.Found gate(Project project) throws Exception {
    project.edit("app/pom.xml", "<plugins>", "<plugins><plugin>" + jacocoPlugin() + "</plugin>");
    project.commit("With a coverage gate");
    RecordedProject.record(project);
    project.edit(
        "app/src/main/java/org/example/Left.java",
        "return \"left\";",
        "String left = \"left\"; return left;");
    project.commit("Change what one of two tests touches");
    Build gated = project.maven("clean", "verify", "-Dml.select=true").failed();
    assertThat(gated.output())
        .contains("Coverage checks have not been met", "-Djacoco.haltOnFailure=false leaves");
    Reports reports = Reports.take(project.path("app/target"));
    assertThat(reports.classes()).containsExactly("LeftTest");
    assertThat(reports.failed()).isEmpty();
    Build open =
        project
            .maven("clean", "verify", "-Dml.select=true", "-Djacoco.haltOnFailure=false")
            .succeeded();
    return new Row.Found(
        Said.by(open).found().path(),
        "measures the selected tests alone; -Djacoco.haltOnFailure=false leaves it to full builds");
  }

  private static String jacocoPlugin() {
    return """
            <groupId>org.jacoco</groupId>
            <artifactId>jacoco-maven-plugin</artifactId>
            <version>%s</version>
            <executions>
              <execution><id>agent</id><goals><goal>prepare-agent</goal></goals></execution>
              <execution>
                <id>gate</id>
                <goals><goal>check</goal></goals>
                <configuration>
                  <rules><rule><limits><limit>
                    <counter>METHOD</counter><value>COVEREDRATIO</value><minimum>1</minimum>
                  </limit></limits></rule></rules>
                </configuration>
              </execution>
            </executions>
            """
        .formatted(OuterBuild.jacocoVersion());
  }
}

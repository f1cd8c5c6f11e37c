package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each test class executes, recorded in real builds with and without JaCoCo of their own. */
class CoverageIT {
  private static final String ON = "-Dml.coverage=on";
  private static final String RECORDS = "Foretest records what each test class executes";

  /** All that differs between two runs of one build. */
  private static final Pattern OF_THIS_RUN =
      Pattern.compile("<sessioninfo id=\"[^\"]*\" start=\"\\d+\" dump=\"\\d+\"/>");

  private static final String PROBE =
      """
      package org.example;

      import org.junit.jupiter.api.Test;

      class ProbeTest {
        @Test
        void tells() {
          System.out.println("probe is " + System.getProperty("probe"));
        }
      }
      """;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void withoutJaCoCoEachTestClassHasWhatItExecuted(Stack stack) throws Exception {
    try (Project project = Project.of("single", stack.arguments(Windows.NO_HISTORY))) {
      Build build = project.maven("test", ON).succeeded();

      assertThat(build.output()).contains(RECORDS + ": ml.coverage=on");
      assertSubjects(project);
      assertThat(project.path("jacoco.exec")).doesNotExist();
    }
  }

  @ParameterizedTest
  @CsvSource({"1,true,verify", "2,true,test", "2,false,verify"})
  void theUsersReportsAreThoseOfABuildWithoutUs(int forks, boolean reuse, String reportPhase)
      throws Exception {
    try (Project project = withJacoco()) {
      project.always("-DforkCount=" + forks);
      project.always("-DreuseForks=" + reuse);
      project.always("-Dreport.phase=" + reportPhase);
      project.maven("verify", "-Dml.skip=true").succeeded();
      String xml = report(project, "jacoco.xml");
      String csv = report(project, "jacoco.csv");
      int sessions = Windows.sessions(project.path("target/jacoco.exec")).size();
      project.delete("target");

      Build build = project.maven("verify", ON).succeeded();

      assertThat(build.output()).contains(RECORDS);
      assertThat(xml).contains("<sessioninfo");
      assertThat(ofAnyRun(report(project, "jacoco.xml"))).isEqualTo(ofAnyRun(xml));
      assertThat(report(project, "jacoco.csv")).isEqualTo(csv);
      assertThat(Windows.sessions(project.path("target/jacoco.exec")))
          .hasSize(sessions)
          .noneMatch(id -> id.startsWith("foretest"));
      assertSubjects(project);
    }
  }

  @Test
  void aFailingTestFailsTheBuildAndTheUsersDataIsWhole() throws Exception {
    try (Project project = withJacoco()) {
      Fault.SINGLE.get(4).breakIn(project);

      project.maven("test", ON).failedForATest();

      assertThat(Windows.sessions(project.path("target/jacoco.exec")))
          .hasSize(1)
          .noneMatch(id -> id.startsWith("foretest"));
      assertSubjects(project);
    }
  }

  @Test
  void surefireAndFailsafeBothRecord() throws Exception {
    try (Project project = withJacoco()) {
      project.maven("verify", "-Pfailsafe", ON).succeeded();

      assertSubjects(project);
      assertThat(Windows.sessions(project.path("target/jacoco.exec"))).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Dprobe=given", "${more} -Dprobe=given", "-Da=\"b c\" -Dprobe=given"})
  void anArgLineOfThePomReachesTheJvm(String argLine) throws Exception {
    try (Project project = probed(plain())) {
      configure(project, argLine);

      assertProbed(project, "-Dmore=-Dmore=1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"@{argLine} -Dprobe=given", "${argLine} -Dprobe=given"})
  void anArgLineWithTheUsersAgentReachesTheJvm(String argLine) throws Exception {
    try (Project project = probed(withJacoco())) {
      configure(project, argLine);

      assertProbed(project);
      assertThat(project.path("target/jacoco.exec")).isNotEmptyFile();
    }
  }

  @Test
  void anArgLineOfAPropertyReachesTheJvm() throws Exception {
    try (Project project = probed(plain())) {
      project.edit(
          "pom.xml",
          "<ml.audit>0</ml.audit>",
          "<ml.audit>0</ml.audit><argLine>-Dprobe=given</argLine>");

      assertProbed(project);
    }
  }

  /** It hides the property into which the user's JaCoCo puts its agent. */
  @Test
  void anArgLineOfTheCommandLineReachesTheJvm() throws Exception {
    try (Project project = probed(withJacoco())) {
      assertProbed(project, "-DargLine=-Dprobe=given");

      assertThat(project.path("target/jacoco.exec")).doesNotExist();
    }
  }

  @Test
  void anAgentThatCannotBeSharedIsLeftAlone() throws Exception {
    try (Project project = withJacoco()) {
      Build build = project.maven("test", ON, "-Dagent.append=false").succeeded();

      assertThat(build.output())
          .contains("is not recorded: the build's JaCoCo agent has append=false");
      assertThat(Windows.of(project).executed()).isEmpty();
      assertThat(Windows.sessions(project.path("target/jacoco.exec"))).hasSize(1);
    }
  }

  @Test
  void testsInMavensOwnJvmAreNotRecorded() throws Exception {
    try (Project project = plain()) {
      Build build = project.maven("test", ON, "-DforkCount=0").succeeded();

      assertThat(build.output()).contains("is not recorded: tests run in Maven's own JVM");
      assertThat(Windows.of(project).executed()).isEmpty();
    }
  }

  @Test
  void byItselfABuildRecordsOnceAndNeverWhereItSelectsOrIsAPart() throws Exception {
    try (Project project = plain()) {
      assertThat(project.maven("test", "-Dml.coverage=off").output()).doesNotContain(RECORDS);
      assertThat(project.maven("test", "-Dtest=SlugTest", ON).output()).doesNotContain(RECORDS);
      assertThat(project.maven("test", "-Dml.select=true", ON).output()).doesNotContain(RECORDS);

      assertThat(project.maven("test").succeeded().output())
          .contains(RECORDS + ": none is recorded");
      assertThat(project.maven("test").succeeded().output()).doesNotContain(RECORDS);
    }
  }

  /** Maven loads the participant and the goals apart there; what one of them reads, both know. */
  @Test
  void fromExtensionsXmlTheHistoryTellsWhenItWasRecorded() throws Exception {
    try (Project project = Project.of("single", Stack.S35_J5.arguments())) {
      CoreExtension.addTo(project.path(""), OuterBuild.version());
      assertThat(project.maven("test").succeeded().output())
          .contains(RECORDS + ": none is recorded");
      project.delete(".foretest/coverage");

      assertThat(project.maven("test").succeeded().output()).doesNotContain(RECORDS);
    }
  }

  private static void configure(Project project, String argLine) throws IOException {
    String surefire = "<artifactId>maven-surefire-plugin</artifactId>\n          ";
    project.edit(
        "pom.xml",
        surefire + "<version>",
        surefire
            + "<configuration><argLine>"
            + argLine
            + "</argLine></configuration>\n          <version>");
  }

  private static Project probed(Project project) throws IOException {
    project.write("src/test/java/org/example/ProbeTest.java", PROBE);
    return project;
  }

  private static void assertProbed(Project project, String... arguments) throws Exception {
    Build build = project.maven(Life.with(arguments, "test", ON)).succeeded();

    assertThat(build.output()).contains("probe is given");
    assertSubjects(project);
  }

  private static Project plain() throws IOException, InterruptedException {
    return Project.of("single", Stack.S35_J5.arguments(Windows.NO_HISTORY));
  }

  private static Project withJacoco() throws IOException, InterruptedException {
    return Project.of(
        "single",
        Stack.S35_J5.arguments(
            Windows.NO_HISTORY, "-Pjacoco", "-Djacoco.version=" + OuterBuild.jacocoVersion()));
  }

  private static void assertSubjects(Project project) throws IOException {
    Map<String, Set<String>> executed = Windows.of(project).executed();
    for (String subject :
        new String[] {"Slug", "Mirror", "Initials", "Vowels", "Shout", "Repeat"}) {
      assertThat(executed.get(subject + "Test")).contains(subject, subject + "Test");
    }
    assertThat(executed.get("MirrorTest")).doesNotContain("ShoutTest", "Shout");
  }

  private static String report(Project project, String name) throws IOException {
    Path file = project.path("target/site/jacoco").resolve(name);
    return Files.readString(file);
  }

  private static String ofAnyRun(String xml) {
    return OF_THIS_RUN.matcher(xml).replaceAll("<sessioninfo/>");
  }
}

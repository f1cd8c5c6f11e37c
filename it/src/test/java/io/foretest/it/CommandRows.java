package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/** What a person says on the command line. */
final class CommandRows {
  private static final String GROUP = "Command line";
  private static final String SELECT = "-Dml.select=true";

  private CommandRows() {}

  static List<Row> all() {
    return List.of(
        parallel("-T 2, Surefire 3.6.1", Module.jupiter()),
        parallel(
                "-T 2, Surefire 3.5.6, platform",
                Module.jupiter()
                    .surefire("3.5.6")
                    .file(
                        "src/main/java/module-info.java",
                        "module org.example.sides {\n  exports org.example;\n}\n"))
            .platform("module-info.java"),
        parallel("-T 2, Failsafe 3.6.1", Module.jupiter().failsafe()),
        row("-Dtest", CommandRows::named),
        row("-DskipTests", CommandRows::skipTests),
        row("-Dmaven.test.failure.ignore", p -> ignored(p, "-Dmaven.test.failure.ignore=true")),
        row("-fn", p -> ignored(p, "-fn")),
        row("-fae", p -> Selecting.in(p).with("-fae").findsTheFault()),
        row("-pl", p -> Selecting.in(p).with("-pl", "app").findsTheFault()),
        row("-pl and -am", p -> Selecting.in(p).with("-pl", "app", "-am").findsTheFault()),
        row("-rf", p -> Selecting.in(p).with("-rf", ":app").findsTheFault()),
        row("part builds are no full builds", CommandRows::partThenAll),
        row("failIfNoTests, and the selection leaves none", CommandRows::failIfNoTests),
        row("mvn surefire:test alone", CommandRows::goalAlone).everyTime(),
        row("mvn -f of a module", p -> Selecting.in(p).with("-f", "app/pom.xml").findsTheFault()),
        row("-Dsurefire.timeout and a test that hangs", DeathRows::timeout),
        row(
            "-Dml.provider=off",
            p ->
                Selecting.in(p)
                    .with("-Dml.provider=off")
                    .says("platform (ml.provider=off)")
                    .findsTheFault()),
        row(
                "-Dmaven.test.additionalClasspath",
                p ->
                    Selecting.in(p)
                        .with("-Dmaven.test.additionalClasspath=" + p.path("app/src"))
                        .runsEverything(
                            "-Dmaven.test.additionalClasspath replaces what Foretest adds")
                        .findsTheFault())
            .everyTime());
  }

  private static ScriptRow row(String name, ScriptRow.Script script) {
    return ScriptRow.of(GROUP, name, script);
  }

  private static ModuleRow parallel(String name, Module module) {
    return ModuleRow.of(GROUP, name, module).launch(Launch.PLAIN.with("-T2")).provider("");
  }

  /** Exactly the named tests run, whatever is known of them. */
  private static Row.Found named(Project project) throws Exception {
    Module.breakIn(project, RecordedProject.APP);
    project.commit("Break it");
    Build sound = project.maven("verify", SELECT, "-Dtest=RightTest", "-pl", "app").succeeded();
    assertThat(Reports.take(project.path("app/target")).classes()).containsExactly("RightTest");
    assertThat(sound.output()).contains("TEST_GIVEN");
    project.maven("verify", SELECT, "-Dtest=LeftTest", "-pl", "app").failedForATest();
    assertThat(Reports.take(project.path("app/target")).failed()).containsExactly("LeftTest.holds");
    return Said.by(sound).found();
  }

  private static Row.Found skipTests(Project project) throws Exception {
    project.delete("app/target/surefire-reports");
    Build build = project.maven("verify", SELECT, "-DskipTests").succeeded();
    assertThat(Reports.take(project.path("app/target")).classes()).isEmpty();
    assertThat(build.output()).doesNotContain("Foretest");
    return new Row.Found("-", "Foretest does nothing");
  }

  /** Maven calls the build a success; the history knows better, and the next selection runs it. */
  private static Row.Found ignored(Project project, String option) throws Exception {
    Module.breakIn(project, RecordedProject.APP);
    project.commit("Break it");
    Reports.take(project.path("app/target"));
    Build green = project.maven("verify", SELECT, option).tolerated();
    Reports reports = Reports.take(project.path("app/target"));
    assertThat(reports.failed()).containsExactly("LeftTest.holds");
    assertThat(reports.classes()).containsExactly("LeftTest");
    assertThat(RecordedTests.ofLastBuild(project).of("app").outcomes("LeftTest", "holds()"))
        .containsExactly("failed");
    project.commit("Nothing");
    project.maven("verify", SELECT).failedForATest();
    assertThat(Reports.take(project.path("app/target")).failed()).containsExactly("LeftTest.holds");
    return Said.by(green).found();
  }

  /** A fault that only a part build has seen is found by the next selection of everything. */
  private static Row.Found partThenAll(Project project) throws Exception {
    Module.breakIn(project, RecordedProject.APP);
    project.commit("Break it");
    project.maven("verify", "-pl", "lib").succeeded();
    Reports.take(project.path("app/target"));
    Build build = project.maven("verify", SELECT).failedForATest();
    assertThat(Reports.take(project.path("app/target")).failed()).containsExactly("LeftTest.holds");
    return Said.by(build).found();
  }

  /** That a selection leaves no test in a module is no mistake of the module's. */
  private static Row.Found failIfNoTests(Project project) throws Exception {
    project.edit("lib/src/main/java/org/example/Left.java", "\"left\"", "\"wrong\"");
    project.commit("Change what no test touches");
    Reports.take(project.path("lib/target"));
    Build build = project.maven("verify", SELECT, "-DfailIfNoTests=true", "-pl", "lib").succeeded();
    assertThat(Reports.take(project.path("lib/target")).classes()).isEmpty();
    assertThat(build.output()).contains("Foretest ran 0 of 1 test class");
    return Said.by(build).found();
  }

  /** There is no select before the tests, so nothing is left out. */
  private static Row.Found goalAlone(Project project) throws Exception {
    Reports.take(project.path("app/target"));
    Build build = project.maven("surefire:test", SELECT, "-pl", "app").succeeded();
    assertThat(Set.copyOf(Reports.take(project.path("app/target")).classes()))
        .isEqualTo(Set.of("LeftTest", "RightTest"));
    assertThat(RecordedTests.ofLastBuild(project).of("app").outcomes("LeftTest", "holds()"))
        .containsExactly("passed");
    assertThat(build.output()).contains("NO_PLAN");
    return new Row.Found("-", "no plan, everything runs and is recorded");
  }
}

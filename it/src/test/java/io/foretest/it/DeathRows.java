package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Tests that take their JVM down, and builds that somebody ends. */
final class DeathRows {
  private static final String GROUP = "JVM death";
  private static final String SELECT = "-Dml.select=true";
  private static final String LEFT_TEST = "app/src/test/java/org/example/LeftTest.java";
  private static final String HOLDS = "assertEquals(\"left\", new Left().value());";
  private static final String KILL_9 =
      "try { new ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid()).start();"
          + " Thread.sleep(60000); } catch (Exception e) { throw new RuntimeException(e); }";
  static final String HANG =
      "try { Thread.sleep(600000); } catch (InterruptedException e) {"
          + " throw new RuntimeException(e); }";

  private DeathRows() {}

  static List<Row> all() {
    return List.of(
        row("System.exit in a test", p -> dies(p, "System.exit(3);")).everyTime(),
        row("Runtime.halt in a test", p -> dies(p, "Runtime.getRuntime().halt(3);")),
        row("kill -9 of the fork", p -> dies(p, KILL_9)),
        row("Ctrl-C during a test", DeathRows::interrupted),
        row("kill -9 of Maven and its fork", DeathRows::killed));
  }

  private static ScriptRow row(String name, ScriptRow.Script script) {
    return ScriptRow.of(GROUP, name, script);
  }

  /** The test that was running is known as one that failed, and runs again until it passes. */
  private static Row.Found dies(Project project, String how) throws Exception {
    project.edit(LEFT_TEST, HOLDS, how);
    project.commit("Die");
    Build dead = project.maven("verify", SELECT).failed();
    assertThat(dead.output()).contains("The forked VM terminated without");
    assertThat(RecordedTests.ofLastBuild(project).of("app").outcomes("LeftTest", "holds()"))
        .containsExactly("unfinished");
    return livesAgain(project, how, dead);
  }

  private static Row.Found livesAgain(Project project, String how, Build dead) throws Exception {
    project.edit(LEFT_TEST, how, HOLDS);
    project.commit("Live");
    Reports.take(project.path("app/target"));
    Build build = project.maven("verify", SELECT).succeeded();
    assertThat(Reports.take(project.path("app/target")).classes()).contains("LeftTest");
    assertThat(RecordedTests.ofLastBuild(project).of("app").outcomes("LeftTest", "holds()"))
        .containsExactly("passed");
    return new Row.Found(
        Said.by(dead).found().path(), "the build fails, the test counts as failed");
  }

  static Row.Found timeout(Project project) throws Exception {
    project.edit(LEFT_TEST, HOLDS, HANG);
    project.commit("Hang");
    Build dead = project.maven("verify", SELECT, "-Dsurefire.timeout=8").failed();
    assertThat(dead.output()).contains("There was a timeout");
    assertThat(RecordedTests.ofLastBuild(project).of("app").outcomes("LeftTest", "holds()"))
        .containsExactly("unfinished");
    return livesAgain(project, HANG, dead);
  }

  private static Row.Found interrupted(Project project) throws Exception {
    return ended(project, "INT");
  }

  private static Row.Found killed(Project project) throws Exception {
    return ended(project, "KILL");
  }

  /** Who ends the build says nothing about the test: it has not failed, and runs next time. */
  private static Row.Found ended(Project project, String signal) throws Exception {
    project.edit(LEFT_TEST, HOLDS, "System.out.println(\"hanging\"); " + HANG);
    project.commit("Hang");
    project.killDuring("hanging", signal, "verify", SELECT);
    project.edit(LEFT_TEST, "System.out.println(\"hanging\"); " + HANG, HOLDS + HOLDS);
    project.commit("Go on");
    Reports.take(project.path("app/target"));
    Build next = project.maven("verify", SELECT).succeeded();
    assertThat(Reports.take(project.path("app/target")).classes()).contains("LeftTest");
    RecordedTests all = RecordedTests.ofAllBuilds(project).of("app");
    assertThat(all.outcomes("LeftTest", "holds()"))
        .as("recorded, killed, passed")
        .containsExactlyInAnyOrder("passed", "skipped", "passed");
    return new Row.Found(Said.by(next).found().path(), "the test counts as not run");
  }
}

package io.foretest.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** States of a repository in which the change is looked for. */
final class GitRows {
  private static final String GROUP = "git";
  private static final String RECORDED = "newest recorded full build that is an ancestor";

  private static final int NOBODY = 65534;

  private GitRows() {}

  static List<Row> all() {
    return List.of(
        row("detached HEAD", GitRows::detached),
        row("new branch without upstream", GitRows::newBranch),
        row("dirty tree", project -> Selecting.in(project).uncommitted().findsTheFault())
            .everyTime(),
        row("shallow clone, depth 1", project -> cloned(project, true, "--depth", "1")),
        row("shallow clone, depth 50", project -> cloned(project, false, "--depth", "50")),
        row("partial clone", project -> cloned(project, false, "--filter=blob:none")),
        row("linked work tree", GitRows::workTree),
        row("project in a submodule", GitRows::inSubmodule),
        row("merge commit of a pull request", GitRows::pullRequest),
        row("squash", GitRows::squash),
        row("rebase", GitRows::rebase),
        row("changed submodule", GitRows::changedSubmodule),
        row("no git", GitRows::noGit).everyTime(),
        row("repository owned by another user", GitRows::foreign),
        row("line ends converted to CRLF", GitRows::crlf),
        row("SHA-256 repository", GitRows::sha256),
        row("Foretest's records are in git", GitRows::trackedRecords));
  }

  private static ScriptRow row(String name, ScriptRow.Script script) {
    return ScriptRow.of(GROUP, name, script);
  }

  private static Row.Found detached(Project project) throws Exception {
    return Selecting.in(project)
        .afterEachChange(() -> project.git().run("checkout", "-q", "--detach"))
        .says(RECORDED)
        .findsTheFault();
  }

  private static Row.Found newBranch(Project project) throws Exception {
    project.git().run("checkout", "-q", "-b", "feature");
    return Selecting.in(project).says("branch feature has no upstream").findsTheFault();
  }

  /** Breaks the origin, then builds a clone of it that has the records, as a CI job does. */
  private static Row.Found cloned(Project origin, boolean withoutBase, String... options)
      throws Exception {
    origin.git().run("config", "uploadpack.allowFilter", "true");
    try (Project clone = origin.at(Files.createTempDirectory("it-clone-").toRealPath())) {
      Selecting selecting =
          Selecting.in(clone)
              .breaking(origin)
              .afterEachChange(
                  () -> {
                    if (!Files.exists(clone.path("pom.xml"))) {
                      clone.git().cloneHere(origin.path(""), options);
                      clone.bring(origin, ".foretest");
                    }
                  });
      return (withoutBase
              ? selecting.runsEverything("HEAD's parent is not in this shallow clone")
              : selecting.says(RECORDED))
          .findsTheFault();
    }
  }

  private static Row.Found workTree(Project origin) throws Exception {
    Path place = Files.createTempDirectory("it-tree-").toRealPath().resolve("tree");
    origin.git().run("worktree", "add", "-q", place.toString(), "-b", "side");
    try (Project tree = origin.at(place)) {
      tree.bring(origin, ".foretest");
      return Selecting.in(tree).says(RECORDED).findsTheFault();
    }
  }

  private static Row.Found inSubmodule(Project origin) throws Exception {
    try (Project outer = Project.blank("outer")) {
      // Else the outer directory would be the root of the build.
      outer.delete(".mvn");
      outer.write("README", "outer");
      outer.commit("Outer");
      outer.git().addSubmodule(origin.path(""), "inner");
      outer.commit("With the project inside");
      Project inner = outer.at(outer.path("inner"));
      inner.bring(origin, ".foretest");
      inner.git().identify();
      return Selecting.in(inner).says("merge base with origin/main").findsTheFault();
    }
  }

  private static Row.Found pullRequest(Project project) throws Exception {
    project.git().run("branch", "-q", "feature");
    project.environment("GITHUB_ACTIONS", "true");
    project.environment("GITHUB_BASE_REF", "main");
    project.environment("GITHUB_REF", "refs/pull/7/merge");
    return Selecting.in(project)
        .beforeEachChange(() -> project.git().run("checkout", "-q", "feature"))
        .afterEachChange(
            () -> {
              meanwhileInMain(project);
              project.git().run("checkout", "-q", "--detach");
              project.git().run("merge", "-q", "--no-ff", "-m", "Merge 7", "feature");
              project.environment("GITHUB_SHA", project.git().run("rev-parse", "HEAD"));
            })
        .says("first parent")
        .findsTheFault();
  }

  private static void meanwhileInMain(Project project) throws Exception {
    project.git().run("checkout", "-q", "main");
    project.commit("Meanwhile");
  }

  /** The commits of a branch as one, whose commits no history knows. */
  private static Row.Found squash(Project project) throws Exception {
    return Selecting.in(project)
        .afterEachChange(
            () -> {
              project.git().run("reset", "-q", "--soft", "HEAD^");
              project.git().run("commit", "-q", "-m", "Squashed");
            })
        .says(RECORDED)
        .findsTheFault();
  }

  private static Row.Found rebase(Project project) throws Exception {
    project.git().run("checkout", "-q", "-b", "feature");
    return Selecting.in(project)
        .afterEachChange(
            () -> {
              meanwhileInMain(project);
              project.git().run("checkout", "-q", "feature");
              project.git().run("rebase", "-q", "main");
            })
        .says(RECORDED)
        .findsTheFault();
  }

  private static Row.Found changedSubmodule(Project project) throws Exception {
    try (Project part = Project.blank("part")) {
      part.write("README", "part");
      part.commit("Part");
      return Selecting.in(project)
          .afterEachChange(
              () -> {
                if (!Files.exists(project.path("part"))) {
                  project.git().addSubmodule(part.path(""), "part");
                  project.commit("With a part");
                }
                project.write("part/README", project.git().run("rev-parse", "HEAD"));
              })
          .runsEverything("BUILD_FILE_CHANGED")
          .findsTheFault();
    }
  }

  private static Row.Found noGit(Project project) throws Exception {
    project.delete(".git");
    return Selecting.in(project).uncommitted().runsEverything("base      none").findsTheFault();
  }

  private static Row.Found foreign(Project project) throws Exception {
    Assumptions.assumeTrue(
        System.getProperty("user.name").equals("root"), "only root can give files away");
    try (Stream<Path> all = Files.walk(project.path(".git"))) {
      for (Path file : (Iterable<Path>) all::iterator) {
        Files.setAttribute(file, "unix:uid", NOBODY);
      }
    }
    Files.setAttribute(project.path(""), "unix:uid", NOBODY);
    return Selecting.in(project).uncommitted().findsTheFault();
  }

  private static Row.Found crlf(Project project) throws Exception {
    project.git().run("config", "core.autocrlf", "true");
    return Selecting.in(project)
        .afterEachChange(
            () -> {
              project.git().run("rm", "-q", "-r", "--cached", ".");
              project.git().run("reset", "-q", "--hard");
            })
        .says(RECORDED, "1 file changed")
        .findsTheFault();
  }

  /** Recorded again, because none of the old commits is in the new repository. */
  private static Row.Found sha256(Project project) throws Exception {
    project.delete(".git");
    project.git().init("--object-format=sha256");
    project.commit("The project");
    RecordedProject.record(project);
    return Selecting.in(project).says(RECORDED).findsTheFault();
  }

  /** Each build changes what is tracked; the line says how to take it out. */
  private static Row.Found trackedRecords(Project project) throws Exception {
    project.git().run("add", "-f", ".foretest/history.db");
    project.commit("With the records");
    return Selecting.in(project)
        .runsEverything(
            "BUILD_FILE_CHANGED", "keep it out of git: git rm --cached .foretest/history.db")
        .findsTheFault();
  }
}

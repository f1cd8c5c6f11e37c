package io.foretest.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that only the {@code git} command reads, and that both ways say the same. */
class GitCommandTest {
  private static final ChangeDetector BY_COMMAND = new ChangeDetector(List.of(GitCommand::open));
  private static final ChangeDetector IN_PROCESS = new ChangeDetector(List.of(JGit::open));

  @TempDir Path directory;

  @BeforeEach
  void gitIsThere() throws Exception {
    assumeTrue(exit(List.of("git", "--version")) == 0, "the git command is absent");
  }

  private int exit(List<String> command) throws InterruptedException {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("git.log").toFile());
      builder.environment().putAll(Map.of("GIT_CONFIG_NOSYSTEM", "1", "HOME", directory + ""));
      return builder.start().waitFor();
    } catch (IOException absent) {
      return -1;
    }
  }

  private void git(Path where, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-C",
                where.toString(),
                "-c",
                "user.name=Ada",
                "-c",
                "user.email=ada@example.org",
                "-c",
                "protocol.file.allow=always"));
    command.addAll(List.of(arguments));
    assertThat(exit(command)).as(() -> log(command)).isZero();
  }

  private String log(List<String> command) {
    try {
      return command + ": " + Files.readString(directory.resolve("git.log"));
    } catch (IOException e) {
      return command.toString();
    }
  }

  private static ChangeRequest request(Path root, String base) {
    return new ChangeRequest(root, base, Map.of(), List::of, 1L);
  }

  @Test
  void bothWaysSayTheSame() throws Exception {
    try (TestRepository repository = TestRepository.in(directory.resolve("project"))) {
      repository
          .write("src/main/java/A.java", "class A { void f() { if (true) {} } }\n")
          .write("moved.txt", "1\n2\n3\n4\n5\n6\n")
          .write("binary.dat", "\0one")
          .write("gone.txt", "1\n")
          .write("pom.xml", "<project/>\n");
      repository.commit("First");
      repository.delete("moved.txt").delete("gone.txt");
      repository
          .write(
              "src/main/java/A.java", "class A {\n void f() { while (true) { if (true) {} } }\n}\n")
          .write("now/moved.txt", "1\n2\n3\n4\n5\n7\n")
          .write("binary.dat", "\0two")
          .write("empty.txt", "");
      repository.commit("Second");
      repository
          .write("src/test/java/ATest.java", "class ATest {}")
          .write("target/made.txt", "made\n")
          .write("with space and \u00fc.txt", "new\n")
          .write("now/moved.txt", "1\n2\n3\n4\n5\n7\n8\n");

      Change change = BY_COMMAND.change(request(repository.root(), null));

      assertThat(change.files()).hasSize(7);
      assertThat(change).isEqualTo(IN_PROCESS.change(request(repository.root(), null)));
    }
  }

  @Test
  void bothWaysChooseTheSameBaselines() throws Exception {
    try (TestRepository repository = TestRepository.in(directory.resolve("project"))) {
      String first = repository.commit("a.txt", "1\n");
      assertBothSame(repository, null, Map.of(), List.of());
      repository.branch("topic").commit("b.txt", "1\n");
      repository.commit("b.txt", "2\n");
      String target = repository.checkout("main").commit("a.txt", "2\n");
      String merge = repository.merge("topic");
      assertBothSame(repository, null, Map.of(), List.of());
      assertBothSame(repository, "no/such", Map.of(), List.of());
      assertBothSame(repository, "HEAD~1", Map.of(), List.of());
      assertBothSame(repository, null, Map.of(), List.of(merge, first));
      repository.track("main").ref("refs/remotes/origin/main", first);
      assertBothSame(repository, null, Map.of(), List.of());
      repository.checkout("topic").ref("refs/remotes/origin/main", target);
      assertBothSame(
          repository,
          null,
          Map.of("GITLAB_CI", "1", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main"),
          List.of());
      repository.checkout(target);
      assertBothSame(repository, null, Map.of(), List.of());
    }
  }

  private static void assertBothSame(
      TestRepository repository, String base, Map<String, String> ci, List<String> recorded) {
    ChangeRequest request = repository.request(base, ci, recorded);

    assertThat(BY_COMMAND.change(request)).isEqualTo(IN_PROCESS.change(request));
  }

  @Test
  void aRepositoryWithSha256IsReadByTheCommand() throws Exception {
    Path root = Files.createDirectories(directory.resolve("project"));
    assumeTrue(
        exit(List.of("git", "init", "--object-format=sha256", root.toString())) == 0,
        "this git command has no SHA-256");
    Files.writeString(root.resolve("a.txt"), "1\n");
    git(root, "add", ".");
    git(root, "commit", "-m", "First");

    Change first = ChangeDetector.detect(request(root, null));
    assertThat(first.problem()).isNull();
    assertThat(first.commit()).hasSize(64);
    assertThat(first.baseline().explanation()).startsWith("the empty tree");
    assertThat(first.files()).extracting(ChangedFile::linesAdded).containsExactly(1);
    assertThat(first.notes())
        .containsExactly(
            "read by the git command, because in process: object format sha256 is not supported");

    Files.writeString(root.resolve("a.txt"), "1\n2\n");
    git(root, "commit", "-am", "Second");
    assertThat(ChangeDetector.detect(request(root, null)).files())
        .extracting(ChangedFile::linesAdded)
        .containsExactly(1);
  }

  @Test
  void aPartialCloneIsReadByTheCommand() throws Exception {
    try (TestRepository origin = TestRepository.in(directory.resolve("origin"))) {
      origin.commit("src/main/java/A.java", "class A {}\n");
      origin.commit("src/main/java/A.java", "class A { void f() {} }\n");
      git(origin.root(), "config", "uploadpack.allowFilter", "true");
      Path partial = directory.resolve("partial");
      git(
          directory,
          "clone",
          "--filter=blob:none",
          origin.root().toUri().toString(),
          partial.toString());

      Change change = ChangeDetector.detect(request(partial, null));

      assertThat(change.problem()).isNull();
      assertThat(change.files())
          .extracting(ChangedFile::linesAdded, ChangedFile::complexityDelta)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 1));
      assertThat(change.notes()).hasSize(1);
      assertThat(change.notes().get(0)).startsWith("read by the git command, because in process:");
    }
  }

  @Test
  void aLinkedWorkTreeHasItsOwnHeadAndFiles() throws Exception {
    try (TestRepository main = TestRepository.in(directory.resolve("project"))) {
      String first = main.commit("a.txt", "1\n");
      main.commit("a.txt", "2\n");
      Path linked = directory.resolve("linked");
      git(main.root(), "worktree", "add", "-b", "topic", linked.toString(), first);
      Files.writeString(linked.resolve("b.txt"), "1\n");

      Change change = ChangeDetector.detect(request(linked, "HEAD"));

      assertThat(change.problem()).isNull();
      assertThat(change.commit()).isEqualTo(first);
      assertThat(change.branch()).isEqualTo("topic");
      assertThat(change.files()).extracting(ChangedFile::path).containsExactly("b.txt");
      assertThat(change).isEqualTo(BY_COMMAND.change(request(linked, "HEAD")));
    }
  }

  @Test
  void aSubmoduleThatMovedIsABuildFileBothWays() throws Exception {
    try (TestRepository tools = TestRepository.in(directory.resolve("tools"));
        TestRepository project = TestRepository.in(directory.resolve("project"))) {
      String first = tools.commit("t.txt", "1\n");
      tools.commit("t.txt", "2\n");
      project.commit("a.txt", "1\n");
      git(project.root(), "submodule", "add", tools.root().toUri().toString(), "libs/tools");
      git(project.root(), "commit", "-m", "Add a submodule");
      assertThat(project.detect("HEAD").files()).isEmpty();
      git(project.root().resolve("libs/tools"), "checkout", first);

      Change change = project.detect("HEAD");

      assertThat(change.files())
          .containsExactly(
              new ChangedFile(
                  "libs/tools", null, FileStatus.MODIFIED, FileKind.BUILD_FILE, false, 0, 0, 0));
      assertThat(change).isEqualTo(BY_COMMAND.change(project.request("HEAD", Map.of(), List.of())));
    }
  }

  @Test
  void anUntrackedRepositoryInsideIsNotPartOfThisOne() throws Exception {
    try (TestRepository project = TestRepository.in(directory.resolve("project"));
        TestRepository inner = TestRepository.in(directory.resolve("project/inner"))) {
      inner.commit("i.txt", "1\n");
      project.write("a.txt", "1\n");
      git(project.root(), "add", "a.txt");
      git(project.root(), "commit", "-m", "First");

      assertThat(project.detect("HEAD").files()).isEmpty();
      assertThat(BY_COMMAND.change(project.request("HEAD", Map.of(), List.of())).files()).isEmpty();
    }
  }

  @Test
  void theCommandNeverFollowsALinkOutOfTheWorkTree() throws Exception {
    Path secret =
        Files.writeString(directory.resolve("Secret.java"), "class Secret {}\n".repeat(9));
    Path outside = Files.createDirectories(directory.resolve("outside"));
    Files.writeString(outside.resolve("B.java"), "class B { void f() {} }\n");
    try (TestRepository project = TestRepository.in(directory.resolve("project"))) {
      project.write("src/B.java", "class B {}\n").commit("a.txt", "1\n");
      Files.createSymbolicLink(project.root().resolve("Link.java"), secret);
      project.delete("src/B.java");
      Files.delete(project.root().resolve("src"));
      Files.createSymbolicLink(project.root().resolve("src"), outside);

      Change change = BY_COMMAND.change(project.request("HEAD", Map.of(), List.of()));

      assertThat(change.files())
          .extracting(ChangedFile::path, ChangedFile::status, ChangedFile::complexityDelta)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("Link.java", FileStatus.ADDED, 0),
              org.assertj.core.groups.Tuple.tuple("src", FileStatus.ADDED, 0),
              org.assertj.core.groups.Tuple.tuple("src/B.java", FileStatus.DELETED, 0));
    }
  }

  @Test
  void aCommandThatFailsSaysWhy() throws Exception {
    Path root = Files.createDirectories(directory.resolve("broken/.git"));
    Files.writeString(root.resolve("HEAD"), "nonsense\n");

    Change change = ChangeDetector.detect(request(root.getParent(), null));

    assertThat(change.known()).isFalse();
    assertThat(change.problem()).contains("cannot be read:").contains("git rev-parse failed:");
  }
}

package io.foretest.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as the change, and what it says of each file. */
class ChangeDetectorTest {
  private static final String CALCULATOR = "src/main/java/app/Calculator.java";

  @TempDir Path directory;
  private TestRepository repository;

  @BeforeEach
  void openRepository() {
    repository = TestRepository.in(directory.resolve("project"));
  }

  @AfterEach
  void closeRepository() {
    repository.close();
  }

  private static ChangedFile modified(String path, FileKind kind, int added, int deleted) {
    return new ChangedFile(path, null, FileStatus.MODIFIED, kind, false, added, deleted, 0);
  }

  private static ChangedFile added(String path, FileKind kind, int lines) {
    return new ChangedFile(path, null, FileStatus.ADDED, kind, false, lines, 0, 0);
  }

  @Test
  void theLastCommitIsTheChangeWhereNothingElseIsKnown() {
    String first = repository.commit("a.txt", "one\ntwo\n");
    String second = repository.commit("a.txt", "one\n2\nthree\n");

    Change change = repository.detect();

    assertThat(change.commit()).isEqualTo(second);
    assertThat(change.baseline().commit()).isEqualTo(first);
    assertThat(change.branch()).isEqualTo("main");
    assertThat(change.author()).isEqualTo("ada@example.org");
    assertThat(change.dirty()).isFalse();
    assertThat(change.known()).isTrue();
    assertThat(change.timeMillis()).isEqualTo(1_800_000_000_000L);
    assertThat(change.files()).containsExactly(modified("a.txt", FileKind.OTHER, 2, 1));
  }

  @Test
  void toPrepareLeavesNoTraceAndSaysNothingOfWhatIsNoRepository() throws IOException {
    repository.commit("a.txt", "one\n");
    repository.commit("a.txt", "two\n");
    Change before = repository.detect();

    ChangeDetector.prepare(repository.root());
    ChangeDetector.prepare(Files.createDirectory(directory.resolve("none")));
    Path broken = Files.createDirectories(directory.resolve("broken/.git"));
    Files.writeString(broken.resolve("HEAD"), "garbage");
    ChangeDetector.prepare(broken.getParent());

    assertThat(repository.detect()).isEqualTo(before);
  }

  @Test
  void aSubdirectoryOfTheRepositoryStillNamesPathsFromItsRoot() {
    repository.commit("module/src/main/resources/a.txt", "one\n");
    repository.commit("module/src/main/resources/a.txt", "two\n");

    ChangeRequest request =
        new ChangeRequest(
            repository.root().resolve("module/src"), null, Map.of(), List::of, 1_000L);

    assertThat(ChangeDetector.detect(request).files())
        .containsExactly(modified("module/src/main/resources/a.txt", FileKind.MAIN_RESOURCE, 1, 1));
  }

  @Test
  void uncommittedStagedAndUntrackedFilesBelongToTheChange() throws Exception {
    repository.commit("a.txt", "one\n");
    repository.write("b.txt", "b\n").write("gone.txt", "1\n2\n").commit("More");
    repository.write("b.txt", "b\nb\n").write("src/test/java/NewTest.java", "class NewTest {}\n");
    repository.delete("gone.txt");

    Change change = repository.detect("HEAD");

    assertThat(change.dirty()).isTrue();
    assertThat(change.files())
        .containsExactly(
            modified("b.txt", FileKind.OTHER, 1, 0),
            new ChangedFile("gone.txt", null, FileStatus.DELETED, FileKind.OTHER, false, 0, 2, 0),
            added("src/test/java/NewTest.java", FileKind.TEST_SOURCE, 1));
  }

  @Test
  void committedAndUncommittedChangesOfOneFileAreCountedTogether() {
    repository.commit("a.txt", "1\n2\n3\n");
    repository.write("other.txt", "committed\n").commit("a.txt", "1\n2\n3\n4\n");
    repository.write("a.txt", "0\n1\n2\n3\n4\n5\n");

    assertThat(repository.detect().files())
        .containsExactly(
            modified("a.txt", FileKind.OTHER, 3, 0), added("other.txt", FileKind.OTHER, 1));
  }

  @Test
  void aChangeThatWasTakenBackInTheWorkTreeIsNone() {
    repository.commit("a.txt", "1\n");
    repository.commit("a.txt", "2\n");
    repository.write("a.txt", "1\n");

    assertThat(repository.detect("HEAD^").files()).isEmpty();
  }

  @Test
  void ignoredFilesAreNoChangeUnlessTheyAreTracked() {
    repository.write("kept.log", "1\n").commit("First");
    repository.commit(".gitignore", "*.log\n");
    repository.write("kept.log", "1\n2\n").write("new.log", "1\n");

    assertThat(repository.detect("HEAD").files())
        .containsExactly(modified("kept.log", FileKind.OTHER, 1, 0));
  }

  @Test
  void buildOutputAndOurOwnDirectoryAreNoChange() {
    repository.write("pom.xml", "<project/>\n").write("lib/build.gradle", "\n").commit("First");
    repository
        .write("target/classes/app.txt", "made\n")
        .write("lib/build/made.txt", "made\n")
        .write(".foretest/history.db", "made\n")
        .write("src/main/java/app/target/Source.java", "package app.target; class Source {}\n");

    assertThat(repository.detect("HEAD").files())
        .containsExactly(added("src/main/java/app/target/Source.java", FileKind.MAIN_SOURCE, 1));
  }

  @Test
  void whatACommitPutsIntoOurOwnDirectoryIsAChangeOfTheBuild() {
    repository.write("a.txt", "1\n").write(".foretest/keys/revoked", "x\n").commit("First");
    repository.write(".foretest/keys/mine.pub", "key\n").write("lib/.foretest/history.db", "db\n");
    repository.delete(".foretest/keys/revoked").commit("Second");

    assertThat(repository.detect("HEAD^").files())
        .extracting(ChangedFile::kind)
        .hasSize(3)
        .containsOnly(FileKind.BUILD_FILE);
  }

  @Test
  void aRenameIsFollowedWithItsEdits() {
    String body = "line\n".repeat(5) + "more\n".repeat(5) + "end\n";
    repository.commit("src/main/java/app/Old.java", "class Old {}\n/*\n" + body + "*/\n");
    repository.delete("src/main/java/app/Old.java");
    repository.commit("src/main/java/app/New.java", "class New {}\n/*\n" + body + "*/\n");

    assertThat(repository.detect().files())
        .containsExactly(
            new ChangedFile(
                "src/main/java/app/New.java",
                "src/main/java/app/Old.java",
                FileStatus.RENAMED,
                FileKind.MAIN_SOURCE,
                false,
                1,
                1,
                0));
  }

  @Test
  void aMoveThatIsNotCommittedIsARenameToo() {
    repository.commit("a.txt", "1\n2\n3\n");
    repository.delete("a.txt").write("b.txt", "1\n2\n3\n");

    assertThat(repository.detect("HEAD").files())
        .containsExactly(
            new ChangedFile("b.txt", "a.txt", FileStatus.RENAMED, FileKind.OTHER, false, 0, 0, 0));
  }

  @Test
  void binaryFilesAndFilesOverTheLimitCountApart() {
    repository.write("a.bin", "\0one").write("big.txt", "x").commit("First");
    repository
        .write("a.bin", "\0two")
        .write("big.txt", "long line\n".repeat(Limits.FILE_BYTES / 10 + 1))
        .commit("Second");

    assertThat(repository.detect().files())
        .extracting(ChangedFile::path, ChangedFile::binary, ChangedFile::linesAdded)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a.bin", true, 0),
            org.assertj.core.groups.Tuple.tuple("big.txt", true, 0));
  }

  @Test
  void complexityIsComparedForJavaFilesOnly() {
    repository
        .write(CALCULATOR, "class Calculator { int f(int a) { return a; } }\n")
        .write("notes.txt", "if (a) {}\n")
        .commit("First");
    repository
        .write(CALCULATOR, "class Calculator { int f(int a) { return a > 0 && a < 9 ? 1 : a; } }\n")
        .write("notes.txt", "if (a && b) {}\n")
        .write("src/main/java/app/Broken.java", "class Broken { int f( }\n")
        .write("src/main/java/app/More.java", "class More { void g() { while (true) {} } }\n")
        .commit("Second");

    assertThat(repository.detect().files())
        .extracting(ChangedFile::path, ChangedFile::complexityDelta)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("notes.txt", 0),
            org.assertj.core.groups.Tuple.tuple("src/main/java/app/Broken.java", 0),
            org.assertj.core.groups.Tuple.tuple(CALCULATOR, 2),
            org.assertj.core.groups.Tuple.tuple("src/main/java/app/More.java", 2));
  }

  @Test
  void aDeletedClassTakesItsComplexityAlong() {
    repository.commit(CALCULATOR, "class Calculator { int f(int a) { return a > 0 ? 1 : a; } }\n");
    repository.delete(CALCULATOR).commit("Gone");

    assertThat(repository.detect().files()).hasSize(1);
    assertThat(repository.detect().files().get(0).complexityDelta()).isEqualTo(-2);
  }

  @Test
  void itIsSaidWhenNotEveryJavaFileWasMeasured() {
    repository.commit("a.txt", "1\n");
    for (int i = 0; i <= Limits.COMPLEXITY_FILES; i++) {
      repository.write("src/main/java/A" + i + ".java", "class A" + i + " { void f() {} }\n");
    }
    repository.commit("Many");

    Change change = repository.detect();

    assertThat(change.files()).hasSize(Limits.COMPLEXITY_FILES + 1);
    assertThat(change.files().stream().mapToInt(ChangedFile::complexityDelta).sum())
        .isEqualTo(Limits.COMPLEXITY_FILES);
    assertThat(change.notes())
        .containsExactly("complexity was measured for 100 of 101 changed Java files");
  }

  @Test
  void anotherCommitOfASubmoduleMayChangeAnything() throws IOException {
    repository.commit("a.txt", "1\n");
    gitlink("2222222222222222222222222222222222222222");

    assertThat(repository.detect("HEAD^").files())
        .containsExactly(
            new ChangedFile(
                "libs/tools", null, FileStatus.ADDED, FileKind.BUILD_FILE, false, 0, 0, 0));
  }

  /** Commits a submodule entry whose repository is not checked out. */
  private void gitlink(String target) throws IOException {
    try (ObjectInserter inserter = repository.repository().newObjectInserter()) {
      TreeFormatter libs = new TreeFormatter();
      libs.append("tools", FileMode.GITLINK, ObjectId.fromString(target));
      TreeFormatter tree = new TreeFormatter();
      tree.append(
          "a.txt", FileMode.REGULAR_FILE, inserter.insert(Constants.OBJ_BLOB, "1\n".getBytes()));
      tree.append("libs", FileMode.TREE, inserter.insert(libs));
      commit(inserter, inserter.insert(tree));
    }
    repository.reset();
  }

  private void commit(ObjectInserter inserter, ObjectId tree) throws IOException {
    CommitBuilder commit = new CommitBuilder();
    PersonIdent person = new PersonIdent("Eve", "eve@example.org", 1_700_009_000_000L, 0);
    commit.setTreeId(tree);
    commit.setParentId(repository.repository().resolve("HEAD"));
    commit.setAuthor(person);
    commit.setCommitter(person);
    commit.setMessage("Made by hand");
    ObjectId id = inserter.insert(commit);
    inserter.flush();
    repository.ref("refs/heads/main", id.name());
  }

  @Test
  void hostileNamesComeOutAsPathsBelowTheRoot() throws IOException {
    repository.commit("a.txt", "1\n");
    try (ObjectInserter inserter = repository.repository().newObjectInserter()) {
      ObjectId blob = inserter.insert(Constants.OBJ_BLOB, "class X {}\n".getBytes());
      TreeFormatter secret = new TreeFormatter();
      secret.append("passwd", FileMode.REGULAR_FILE, blob);
      TreeFormatter tree = new TreeFormatter();
      tree.append("..", FileMode.TREE, inserter.insert(secret));
      tree.append("red\u001b[31m\nname\u202e.txt", FileMode.REGULAR_FILE, blob);
      commit(inserter, inserter.insert(tree));
    }
    // The work tree holds none of it; only the committed change is looked at here.
    try (JGitDiff diff = new JGitDiff(repository.repository())) {
      Diff found = diff.since(repository.repository().resolve("HEAD^").name(), java.util.Set.of());
      assertThat(ChangedFiles.of(found.files()))
          .extracting(ChangedFile::path)
          .containsExactlyInAnyOrder("_/passwd", "a.txt", "red?[31m?name?.txt");
    }
  }

  @Test
  void aSymbolicLinkIsNeverFollowedOutOfTheWorkTree() throws IOException {
    repository.commit("a.txt", "1\n");
    Path secret = Files.writeString(directory.resolve("secret.txt"), "s\n".repeat(50));
    Path outside = Files.createDirectories(directory.resolve("outside"));
    Files.writeString(outside.resolve("Hidden.java"), "class Hidden {}\n");
    Files.createSymbolicLink(repository.root().resolve("link.txt"), secret);
    Files.createSymbolicLink(repository.root().resolve("links"), outside);

    assertThat(repository.detect("HEAD").files())
        .containsExactly(added("link.txt", FileKind.OTHER, 1), added("links", FileKind.OTHER, 1));
  }

  @Test
  void aFileThatBecomesADirectoryIsBoth() {
    repository.commit("a", "1\n");
    repository.delete("a").write("a/b.txt", "new content\n").commit("Now a directory");

    assertThat(repository.detect().files())
        .extracting(ChangedFile::path, ChangedFile::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", FileStatus.DELETED),
            org.assertj.core.groups.Tuple.tuple("a/b.txt", FileStatus.ADDED));
  }

  @Test
  void conflictsOfAMergeThatIsUnderWayBelongToTheChange() {
    repository.commit("a.txt", "1\n");
    repository.branch("topic").commit("a.txt", "topic\n");
    repository.checkout("main").commit("a.txt", "main\n");
    mergeWithConflict("topic");

    Change change = repository.detect("HEAD");

    assertThat(change.dirty()).isTrue();
    assertThat(change.files()).extracting(ChangedFile::path).containsExactly("a.txt");
  }

  private void mergeWithConflict(String branch) {
    try (var git = org.eclipse.jgit.api.Git.open(repository.root().toFile())) {
      var result = git.merge().include(git.getRepository().resolve(branch)).call();
      assertThat(result.getMergeStatus().isSuccessful()).isFalse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}

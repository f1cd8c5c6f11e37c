package io.foretest.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commit a change is measured against, and what is said when there is none. */
class BaselineTest {
  private static final Map<String, String> PULL_REQUEST =
      Map.of("GITHUB_ACTIONS", "true", "GITHUB_RUN_ID", "7", "GITHUB_BASE_REF", "main");

  @TempDir Path directory;
  private TestRepository repository;
  private String first;
  private String second;

  @BeforeEach
  void openRepository() {
    repository = TestRepository.in(directory.resolve("project"));
    first = repository.commit("a.txt", "1\n");
    second = repository.commit("a.txt", "2\n");
  }

  @AfterEach
  void closeRepository() {
    repository.close();
  }

  private static void assertBaseline(
      Change change, String commit, Baseline.Source source, String explanation) {
    assertThat(change.problem()).isNull();
    assertThat(change.baseline()).isEqualTo(new Baseline(commit, source, explanation));
  }

  @Test
  void aGivenRevisionWins() {
    repository.commit("a.txt", "3\n");

    assertBaseline(
        repository.detect(" HEAD~2 ", PULL_REQUEST, List.of(second)),
        first,
        Baseline.Source.GIVEN,
        "given: HEAD~2");
  }

  @Test
  void aGivenRevisionThatIsUnknownIsNamedAndNothingIsGuessed() {
    for (String bad : List.of("no/such", "--output=x", "HEAD~9", "a..b", "^{", "\u001b[2J", "-p")) {
      Change change = repository.detect(bad);

      assertThat(change.known()).as(bad).isFalse();
      assertThat(change.baseline()).isNull();
      assertThat(change.commit()).isEqualTo(second);
      assertThat(change.problem())
          .isEqualTo(
              "ml.base '"
                  + bad.replace('\u001b', '?')
                  + "' names no commit in this clone: fetch it, or correct the property");
    }
  }

  @Test
  void aBlankBaseIsNone() {
    assertThat(repository.detect("  ").baseline().source()).isEqualTo(Baseline.Source.PARENT);
  }

  @Test
  void aPullRequestIsMeasuredAgainstTheMergeBaseWithItsTarget() {
    repository.branch("topic").commit("b.txt", "1\n");
    repository.commit("b.txt", "2\n");
    String target = repository.checkout("main").commit("a.txt", "3\n");
    repository.checkout("topic").ref("refs/remotes/origin/main", target);

    Change change = repository.detectIn(PULL_REQUEST);

    assertBaseline(
        change,
        second,
        Baseline.Source.PULL_REQUEST,
        "merge base with origin/main (pull-request target named by GitHub)");
    assertThat(change.files()).extracting(ChangedFile::path).containsExactly("b.txt");
  }

  @Test
  void theTargetMayLieInAnotherRemoteOrBeALocalBranch() {
    repository.branch("topic").commit("b.txt", "1\n");

    assertThat(repository.detectIn(PULL_REQUEST).baseline().explanation())
        .startsWith("merge base with main ");

    repository.ref("refs/remotes/upstream/main", second);
    assertThat(repository.detectIn(PULL_REQUEST).baseline().explanation())
        .startsWith("merge base with upstream/main ");

    repository.ref("refs/remotes/origin/main", second);
    assertThat(repository.detectIn(PULL_REQUEST).baseline().explanation())
        .startsWith("merge base with origin/main ");
  }

  @Test
  void theMergeCommitThatTheProviderMadeIsMeasuredAgainstItsFirstParent() {
    repository.branch("topic").commit("b.txt", "1\n");
    String target = repository.checkout("main").commit("a.txt", "3\n");
    String merge = repository.merge("topic");
    repository.checkout(merge).ref("refs/heads/main", first);

    Change change =
        repository.detectIn(
            Map.of(
                "GITHUB_ACTIONS",
                "true",
                "GITHUB_BASE_REF",
                "main",
                "GITHUB_REF",
                "refs/pull/12/merge",
                "GITHUB_SHA",
                merge));

    assertBaseline(
        change,
        target,
        Baseline.Source.PULL_REQUEST,
        "tip of main (first parent of the merge commit that GitHub made)");
    assertThat(change.branch()).isNull();
    assertThat(change.files()).extracting(ChangedFile::path).containsExactly("b.txt");
  }

  @Test
  void aMergeCommitOfThePullRequestItselfIsNotTakenForTheProviders() {
    String target = repository.branch("topic").commit("b.txt", "1\n");
    repository.checkout("main").commit("a.txt", "3\n");
    repository.checkout("topic");
    repository.merge("main");

    Change change =
        repository.detectIn(
            Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_BASE_REF", "main",
                "GITHUB_REF", "refs/pull/12/merge",
                "GITHUB_SHA", target));

    assertThat(change.baseline().explanation()).startsWith("merge base with main ");
    assertThat(change.files()).extracting(ChangedFile::path).containsExactly("b.txt");
  }

  @Test
  void aCommitThatTheProviderNamesServesWhereTheTargetIsNotCloned() {
    repository.branch("topic").commit("b.txt", "1\n");

    Change change =
        repository.detectIn(
            Map.of(
                "GITLAB_CI", "true",
                "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "develop",
                "CI_MERGE_REQUEST_DIFF_BASE_SHA", second));

    assertBaseline(
        change,
        second,
        Baseline.Source.PULL_REQUEST,
        "merge base with develop (commit named by GitLab)");
  }

  @Test
  void aTargetThatIsNotClonedLeavesTheNextRuleAndIsNamed() {
    Change change =
        repository.detectIn(Map.of("GITHUB_ACTIONS", "true", "GITHUB_BASE_REF", "develop"));

    assertBaseline(
        change,
        first,
        Baseline.Source.PARENT,
        "HEAD^ (the pull-request target develop is not in this clone; branch main has no upstream;"
            + " no recorded full build is an ancestor)");
  }

  @Test
  void aBranchIsMeasuredAgainstTheMergeBaseWithItsUpstream() {
    repository.track("main").ref("refs/remotes/origin/main", first);

    assertBaseline(
        repository.detect(),
        first,
        Baseline.Source.UPSTREAM,
        "merge base with origin/main (upstream of the branch)");
  }

  @Test
  void anUpstreamThatContainsHeadLeavesTheNextRule() {
    repository.track("main").ref("refs/remotes/origin/main", second);
    repository.write("notes.txt", "not part of the product\n");

    assertBaseline(
        repository.detect(),
        first,
        Baseline.Source.PARENT,
        "HEAD^ (origin/main contains HEAD; no recorded full build is an ancestor)");
  }

  @Test
  void anUpstreamThatContainsHeadServesWhereTheWorkTreeHasSourcesOfItsOwn() {
    repository.track("main").ref("refs/remotes/origin/main", second);
    repository.write("src/main/java/New.java", "class New {}\n");

    Change change = repository.detect();

    assertBaseline(
        change,
        second,
        Baseline.Source.UPSTREAM,
        "merge base with origin/main (upstream of the branch)");
    assertThat(change.files())
        .extracting(ChangedFile::path)
        .containsExactly("src/main/java/New.java");
  }

  @Test
  void anUpstreamThatIsGoneIsNamed() {
    repository.track("main");

    assertThat(repository.detect().baseline().explanation())
        .contains("the upstream origin/main is not in this clone");
  }

  @Test
  void theNewestRecordedBuildThatIsAnAncestorServesNext() {
    String stranger = repository.branch("other").commit("b.txt", "1\n");
    repository.checkout("main").commit("a.txt", "3\n");
    String head = repository.commit("a.txt", "4\n");
    String unknown = "1234567890123456789012345678901234567890";

    assertBaseline(
        repository.detect(null, Map.of(), List.of(unknown, head, stranger, second, first)),
        second,
        Baseline.Source.RECORDED_BUILD,
        "newest recorded full build that is an ancestor (branch main has no upstream)");
  }

  @Test
  void theHistoryIsAskedOnlyWhenNoEarlierRuleHolds() {
    ChangeRequest request =
        new ChangeRequest(
            repository.root(),
            "HEAD^",
            Map.of(),
            () -> {
              throw new AssertionError("asked");
            },
            1L);

    assertThat(ChangeDetector.detect(request).known()).isTrue();
  }

  @Test
  void aHistoryThatCannotBeReadLeavesTheNextRule() {
    ChangeRequest request =
        new ChangeRequest(
            repository.root(),
            null,
            Map.of(),
            () -> {
              throw new IllegalStateException("locked");
            },
            1L);

    assertThat(ChangeDetector.detect(request).baseline().explanation())
        .isEqualTo(
            "HEAD^ (branch main has no upstream; the recorded builds cannot be read; no recorded"
                + " full build is an ancestor)");
  }

  @Test
  void aDetachedHeadIsSaid() {
    repository.checkout(second);

    assertBaseline(
        repository.detect(),
        first,
        Baseline.Source.PARENT,
        "HEAD^ (HEAD is detached; no recorded full build is an ancestor)");
  }

  @Test
  void aMergeCommitIsMeasuredAgainstItsFirstParent() {
    repository.branch("topic").commit("b.txt", "1\n");
    String main = repository.checkout("main").commit("c.txt", "1\n");
    repository.merge("topic");

    Change change = repository.detect();

    assertThat(change.baseline().commit()).isEqualTo(main);
    assertThat(change.baseline().explanation()).startsWith("HEAD^, first parent of a merge (");
    assertThat(change.files()).extracting(ChangedFile::path).containsExactly("b.txt");
  }

  @Test
  void theFirstCommitIsMeasuredAgainstTheEmptyTree() {
    try (TestRepository fresh = TestRepository.in(directory.resolve("fresh"))) {
      fresh.commit("a.txt", "1\n2\n");

      Change change = fresh.detect();

      assertBaseline(
          change,
          "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
          Baseline.Source.PARENT,
          "the empty tree: HEAD is the first commit (branch main has no upstream; no recorded full"
              + " build is an ancestor)");
      assertThat(change.files())
          .containsExactly(
              new ChangedFile("a.txt", null, FileStatus.ADDED, FileKind.OTHER, false, 2, 0, 0));
    }
  }

  @Test
  void aRepositoryWithoutACommitSaysSo() {
    try (TestRepository fresh = TestRepository.in(directory.resolve("fresh"))) {
      assertThat(fresh.detect().problem()).isEqualTo("the branch has no commit yet: commit first");
    }
  }

  @Test
  void aDirectoryWithoutGitSaysSo() throws Exception {
    Path plain = Files.createDirectories(directory.resolve("plain"));

    Change change = ChangeDetector.detect(new ChangeRequest(plain, null, Map.of(), List::of, 5L));

    assertThat(change.known()).isFalse();
    assertThat(change.commit()).isNull();
    assertThat(change.timeMillis()).isEqualTo(5L);
    assertThat(change.problem())
        .isEqualTo(plain + " is in no git repository: build in a clone to know what changed");
  }

  @Test
  void aShallowCloneWithoutTheParentSaysWhatToDo() {
    try (TestRepository shallow = repository.cloneTo(directory.resolve("shallow"), 1)) {
      Change change = shallow.checkout(second).detectIn(PULL_REQUEST);

      assertThat(change.commit()).isEqualTo(second);
      assertThat(change.known()).isFalse();
      assertThat(change.problem())
          .startsWith("no baseline (origin/main contains HEAD; HEAD is detached;")
          .endsWith(
              "HEAD's parent is not in this shallow clone: fetch more history (a depth of 2 or"
                  + " more, or all of it) or give ml.base");
    }
  }

  @Test
  void aCheckoutOfTheProvidersMergeCommitNeedsADepthOfTwo() {
    repository.branch("topic").commit("b.txt", "1\n");
    String target = repository.checkout("main").commit("a.txt", "3\n");
    String merge = repository.merge("topic");
    Map<String, String> environment =
        Map.of(
            "GITHUB_ACTIONS", "true",
            "GITHUB_BASE_REF", "release",
            "GITHUB_REF", "refs/pull/12/merge",
            "GITHUB_SHA", merge);
    try (TestRepository one = repository.cloneTo(directory.resolve("one"), 1);
        TestRepository two = repository.cloneTo(directory.resolve("two"), 2)) {
      assertThat(one.detectIn(environment).problem())
          .contains("the first parent of the merge commit is not in this shallow clone")
          .contains("the pull-request target release is not in this shallow clone");
      assertThat(two.detectIn(environment).baseline().commit()).isEqualTo(target);
    }
  }

  @Test
  void aRepositoryThatOnlyTheGitCommandReadsIsUnknownWithoutIt() {
    repository.configure(Map.of("extensions.objectformat", "sha256"));

    Change change =
        new ChangeDetector(List.of(JGit::open))
            .change(repository.request(null, Map.of(), List.of()));

    assertThat(change.problem())
        .isEqualTo(
            "the repository "
                + repository.root()
                + " cannot be read: object format sha256 is not supported");
  }

  @Test
  void aShallowCloneWithoutTheMergeBaseFallsToTheNextRule() {
    repository.branch("topic").commit("b.txt", "1\n");
    String topic = repository.commit("b.txt", "2\n");
    try (TestRepository shallow = repository.cloneTo(directory.resolve("shallow"), 2)) {
      shallow.ref("refs/remotes/origin/main", cutOff(shallow));

      Change change = shallow.detectIn(PULL_REQUEST);

      assertThat(change.commit()).isEqualTo(topic);
      assertThat(change.baseline().source()).isEqualTo(Baseline.Source.PARENT);
      assertThat(change.baseline().explanation())
          .contains("this shallow clone has no common ancestor with origin/main");
      assertThat(change.files()).extracting(ChangedFile::path).containsExactly("b.txt");
    }
  }

  /** A commit without history in the clone, as a target that was fetched with a depth of 1. */
  private static String cutOff(TestRepository shallow) {
    try (var inserter = shallow.repository().newObjectInserter()) {
      var commit = new org.eclipse.jgit.lib.CommitBuilder();
      var person = new org.eclipse.jgit.lib.PersonIdent("Ada", "ada@example.org", 0, 0);
      commit.setTreeId(shallow.repository().resolve("HEAD^{tree}"));
      commit.setAuthor(person);
      commit.setCommitter(person);
      commit.setMessage("Cut off");
      var id = inserter.insert(commit);
      inserter.flush();
      return id.name();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aRepositoryThatCannotBeReadSaysSo() throws Exception {
    Path objects = repository.root().resolve(".git/objects");
    try (var files = Files.walk(objects)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        file.toFile().setWritable(true);
        Files.writeString(file, "garbage");
      }
    }

    Change change = repository.detect();

    assertThat(change.known()).isFalse();
    assertThat(change.problem()).contains(repository.root().toString());
  }
}

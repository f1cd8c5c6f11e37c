package io.foretest.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitsSinceTest {
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

  @Test
  void commitsAfterTheOneAreCountedAndTheWorkTreeIsNot() {
    String recorded = repository.commit("a.csv", "1\n");
    repository.commit("b.csv", "1\n");
    String head = repository.commit("c.csv", "1\n");
    repository.write("d.csv", "uncommitted\n");

    assertThat(CommitsSince.commit(repository.root(), recorded)).contains(2);
    assertThat(CommitsSince.commit(repository.root(), head)).contains(0);
  }

  @Test
  void bothWaysOfReadingSayTheSameAndKeepTheLimit() {
    String recorded = repository.commit("a.csv", "1\n");
    for (int i = 0; i < 4; i++) {
      repository.commit("b.csv", i + "\n");
    }

    for (ChangeDetector.Opener opener : ChangeDetector.OPENERS) {
      assertThat(count(opener, recorded, 100)).isEqualTo(4);
      assertThat(count(opener, recorded, 3)).isEqualTo(3);
    }
  }

  private int count(ChangeDetector.Opener opener, String commit, int limit) {
    return KnownCommit.ask(
            opener, repository.root(), commit, git -> git.commitsSince(commit, limit))
        .orElseThrow();
  }

  @Test
  void aCommitThatTheCloneLacksIsOfNoKnownAge() {
    repository.commit("a.csv", "1\n");

    assertThat(CommitsSince.commit(repository.root(), "0123456789012345678901234567890123456789"))
        .isEmpty();
    assertThat(CommitsSince.commit(directory, "0123456789012345678901234567890123456789"))
        .isEmpty();
  }
}

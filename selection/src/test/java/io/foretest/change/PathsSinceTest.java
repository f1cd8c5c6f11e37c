package io.foretest.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathsSinceTest {
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
  void everythingSinceTheCommitIsNamedWhateverTheBaselineIs() {
    String recorded = repository.commit("a.csv", "1\n");
    repository.commit("b.csv", "1\n");
    repository.commit("c.csv", "1\n");
    repository.write("d.csv", "uncommitted\n").delete("a.csv");

    assertThat(PathsSince.commit(repository.root(), recorded))
        .hasValueSatisfying(
            paths -> assertThat(paths).containsExactly("a.csv", "b.csv", "c.csv", "d.csv"));
  }

  @Test
  void aRenamedFileIsNamedTwice() {
    String recorded = repository.commit("before.csv", "one\ntwo\nthree\nfour\n");
    repository.write("after.csv", "one\ntwo\nthree\nfour\n").delete("before.csv").commit("Rename");

    assertThat(PathsSince.commit(repository.root(), recorded))
        .hasValueSatisfying(paths -> assertThat(paths).containsExactly("after.csv", "before.csv"));
  }

  @Test
  void nothingSinceTheCommitIsAnAnswerToo() {
    String recorded = repository.commit("a.csv", "1\n");

    assertThat(PathsSince.commit(repository.root(), recorded))
        .hasValueSatisfying(paths -> assertThat(paths).isEmpty());
  }

  @Test
  void aCommitThatTheCloneLacksCannotBeCompared() {
    repository.commit("a.csv", "1\n");

    assertThat(PathsSince.commit(repository.root(), "0123456789012345678901234567890123456789"))
        .isEmpty();
    assertThat(PathsSince.commit(repository.root(), "no commit")).isEmpty();
  }

  @Test
  void outsideARepositoryNothingCanBeCompared() {
    assertThat(PathsSince.commit(directory, "0123456789012345678901234567890123456789")).isEmpty();
  }
}

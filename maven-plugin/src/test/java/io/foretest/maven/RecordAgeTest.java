package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.change.CommitsSince;
import io.foretest.evidence.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecordAgeTest {
  private static final long NOW = 1_795_430_000_000L;
  private static final String COMMIT = "0123456789012345678901234567890123456789";

  private static String sentence(int days, String commit, Optional<Integer> commits) {
    Origin origin = new Origin("b", commit, NOW - TimeUnit.DAYS.toMillis(days), Map.of());
    return new RecordAge(origin, commits).sentence(NOW);
  }

  @Test
  void itTellsDaysCommitAndHowManyCommitsAgo() {
    assertThat(sentence(3, COMMIT, Optional.of(12)))
        .isEqualTo("what tests touch was last recorded 3 days ago, at 01234567, 12 commits ago");
    assertThat(sentence(1, COMMIT, Optional.of(1)))
        .endsWith("1 day ago, at 01234567, 1 commit ago");
  }

  @Test
  void atTheCommitItselfItCountsNone() {
    assertThat(sentence(0, COMMIT, Optional.of(0))).endsWith("recorded today, at 01234567");
  }

  @Test
  void whatGitDoesNotKnowIsLeftOut() {
    assertThat(sentence(0, COMMIT, Optional.empty())).endsWith("recorded today, at 01234567");
    assertThat(sentence(2, null, Optional.empty())).endsWith("recorded 2 days ago");
  }

  @Test
  void aNumberThatWasNotCountedToItsEndSaysSo() {
    assertThat(sentence(0, COMMIT, Optional.of(CommitsSince.MOST)))
        .endsWith(CommitsSince.MOST + " commits or more ago");
  }
}

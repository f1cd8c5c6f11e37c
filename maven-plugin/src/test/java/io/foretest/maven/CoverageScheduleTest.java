package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CoverageScheduleTest {
  private static final long NOW = 1_795_430_000_000L;
  private static final CoverageSchedule USUAL = new CoverageSchedule(true, false, false);

  @Test
  void onRecordsInEveryWholeBuild() {
    assertThat(due(USUAL, CoverageUse.ON, days(0))).isTrue();
    assertThat(due(new CoverageSchedule(true, true, false), CoverageUse.ON, days(0))).isTrue();
    assertThat(due(new CoverageSchedule(false, false, true), CoverageUse.ON, never())).isFalse();
  }

  @Test
  void offRecordsNever() {
    assertThat(due(new CoverageSchedule(true, false, true), CoverageUse.OFF, never())).isFalse();
  }

  @Test
  void byItselfAScheduledBuildRecords() {
    CoverageSchedule nightly = new CoverageSchedule(true, false, true);

    assertThat(due(nightly, CoverageUse.AUTO, days(1))).isTrue();
  }

  @Test
  void byItselfABuildRecordsWhatIsMissingOrOld() {
    assertThat(due(USUAL, CoverageUse.AUTO, never())).isTrue();
    assertThat(due(USUAL, CoverageUse.AUTO, days(7))).isFalse();
    assertThat(due(USUAL, CoverageUse.AUTO, days(8))).isTrue();
  }

  @Test
  void byItselfNoPullRequestAndNoPartRecords() {
    assertThat(due(new CoverageSchedule(true, true, false), CoverageUse.AUTO, never())).isFalse();
    assertThat(due(new CoverageSchedule(false, false, true), CoverageUse.AUTO, never())).isFalse();
  }

  private static boolean due(CoverageSchedule schedule, CoverageUse use, OptionalLong last) {
    return schedule.due(use, () -> last, NOW).isPresent();
  }

  private static OptionalLong never() {
    return OptionalLong.empty();
  }

  private static OptionalLong days(int ago) {
    return OptionalLong.of(NOW - TimeUnit.DAYS.toMillis(ago));
  }
}

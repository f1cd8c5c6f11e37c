package io.foretest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.RecallOf;
import org.junit.jupiter.api.Test;

class CutTest {
  @Test
  void aShareOfChangesIsKeptByTheirThreshold() {
    assertThat(Cut.choose(RecallOf.CHANGES, 0.01, 0.2, false))
        .isEqualTo(new Cut(RecallOf.CHANGES, 0.01));
  }

  @Test
  void aShareOfTestsIsKeptByTheirs() {
    assertThat(Cut.choose(RecallOf.TESTS, 0.01, 0.2, false))
        .isEqualTo(new Cut(RecallOf.TESTS, 0.2));
  }

  @Test
  void whatTheDataCannotShowOfChangesTestsAnswerFor() {
    assertThat(Cut.choose(RecallOf.CHANGES, 0, 0.2, false)).isEqualTo(new Cut(RecallOf.TESTS, 0.2));
    assertThat(Cut.choose(RecallOf.CHANGES, 0, 0, false)).isEqualTo(Cut.NONE);
  }

  @Test
  void aChangeThatIsKnownToBreakSomethingIsJudgedTestByTest() {
    assertThat(Cut.choose(RecallOf.CHANGES, 0.01, 0.2, true))
        .isEqualTo(new Cut(RecallOf.TESTS, 0.2));
    assertThat(Cut.choose(RecallOf.CHANGES, 0.01, 0, true)).isEqualTo(Cut.NONE);
  }

  @Test
  void onlyATestsThresholdIsAProbabilityOfFailure() {
    assertThat(new Cut(RecallOf.TESTS, 0.2).probability()).isEqualTo(0.2);
    assertThat(new Cut(RecallOf.CHANGES, 0.2).probability()).isZero();
  }
}

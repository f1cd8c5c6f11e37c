package io.foretest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.history.TestKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuditSampleTest {
  private static final List<TestKey> TESTS =
      IntStream.range(0, 20_000).mapToObj(i -> new TestKey("g:m", "a.Test" + i)).toList();

  private static List<TestKey> drawn(String seed, double share) {
    return TESTS.stream().filter(new AuditSample(seed, share)::draws).toList();
  }

  @Test
  void theSampleHasTheShareAskedFor() {
    assertThat(drawn("build-1", 0.02)).hasSizeBetween(320, 480);
    assertThat(drawn("build-1", 0)).isEmpty();
    assertThat(drawn("build-1", 1)).hasSize(20_000);
  }

  @Test
  void theSameBuildDrawsTheSameTests() {
    assertThat(drawn("build-1", 0.02)).isEqualTo(drawn("build-1", 0.02));
  }

  @Test
  void otherBuildsDrawOtherTests() {
    List<TestKey> both =
        drawn("build-1", 0.1).stream().filter(new AuditSample("build-2", 0.1)::draws).toList();

    assertThat(both).hasSizeBetween(150, 250);
  }
}

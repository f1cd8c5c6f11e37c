package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserFiltersTest {
  private final Properties user = new Properties();
  private final UserFilters filters = new UserFilters(user);

  @Test
  void testsNamedOnTheCommandLineAreQuoted() {
    user.setProperty("test", "ATest#x");

    assertThat(filters.named()).contains("-Dtest=ATest#x");
    assertThat(filters.narrow()).isTrue();
  }

  @Test
  void groupsNarrowABuildWithoutNamingTests() {
    user.setProperty("groups", "fast");

    assertThat(filters.named()).isEmpty();
    assertThat(filters.narrow()).isTrue();
  }

  @Test
  void aFlagWithoutValueSkips() {
    user.setProperty("skipTests", "");

    assertThat(filters.skipped()).isTrue();
  }

  @Test
  void aFlagThatSaysFalseDoesNotSkip() {
    user.setProperty("skipTests", "false");

    assertThat(filters.skipped()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "verify,true,true",
    "test,true,false",
    "package,true,false",
    "install,true,true",
    "compile,false,false",
    "clean,false,false",
    "surefire:test,true,false",
    "failsafe:integration-test,true,true",
    "dependency:tree,false,false"
  })
  void goalsTellWhichTestsMayRun(String goal, boolean tests, boolean integrationTests) {
    assertThat(TestGoals.mayRunTests(List.of(goal))).isEqualTo(tests);
    assertThat(TestGoals.mayRunIntegrationTests(List.of(goal))).isEqualTo(integrationTests);
  }

  @Test
  void oneGoalWithTestsIsEnough() {
    assertThat(TestGoals.mayRunTests(List.of("clean", "verify"))).isTrue();
  }
}

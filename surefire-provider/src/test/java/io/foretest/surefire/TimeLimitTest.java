package io.foretest.surefire;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Handover;
import io.foretest.protocol.Journal;
import io.foretest.protocol.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeLimitTest {
  static class Nested {}

  @TempDir Path journals;
  private final List<String> lines = new ArrayList<>();

  @Test
  void withoutABudgetNothingIsWrapped() {
    TestsToRun tests = new TestsToRun(Set.of(Nested.class));
    try (TimeLimit limit = new TimeLimit(null, leftOut(journals))) {
      assertThat(limit.on(tests)).isSameAs(tests);
      assertThat(limit.onForkTestSet(Nested.class)).isSameAs(Nested.class);
    }
  }

  @Test
  void aClassOfAForkOfItsOwnIsLimitedToo() {
    try (TimeLimit limit = new TimeLimit(() -> false, leftOut(journals))) {
      assertThat((TestsToRun) limit.onForkTestSet(Nested.class)).containsExactly(Nested.class);
    }
  }

  @Test
  void whatSurefireNeverHandedAForkSoFarIsLeftToTheBase() {
    try (TimeLimit limit = new TimeLimit(() -> false, leftOut(journals))) {
      assertThat(limit.onForkTestSet("something new")).isEqualTo("something new");
    }
  }

  @Test
  void whatDoesNotStartIsJournalledUnderItsTopLevelClass() throws IOException {
    runNothing(leftOut(journals));

    Journal journal = JournalReader.read(onlyJournal());
    assertThat(journal.leftOutClasses()).containsExactly(TimeLimitTest.class.getName());
    assertThat(journal.complete()).isTrue();
    assertThat(journal.problems()).isEmpty();
  }

  @Test
  void onlyTheFirstJvmOfAModuleSaysSo() {
    runNothing(leftOut(journals));
    runNothing(leftOut(journals));

    assertThat(lines).singleElement().asString().contains("BUDGET", "1500 ms");
  }

  @Test
  void withoutAJournalTheBudgetStillHolds() {
    runNothing(leftOut(null));

    assertThat(lines).singleElement().asString().contains("BUDGET");
  }

  @Test
  void aJournalThatCannotBeWrittenIsOneLineAndNothingElse() {
    try (TimeLimit limit = new TimeLimit(() -> true, leftOut(journals.resolve("gone")))) {
      assertThat(limit.on(new TestsToRun(Set.of(Nested.class, String.class)))).isEmpty();
    }

    assertThat(lines).filteredOn(line -> line.contains("not journalled")).hasSize(1);
  }

  private void runNothing(LeftOut leftOut) {
    try (TimeLimit limit = new TimeLimit(() -> true, leftOut)) {
      assertThat(limit.on(new TestsToRun(Set.of(Nested.class)))).isEmpty();
    }
  }

  private LeftOut leftOut(@Nullable Path directory) {
    return new LeftOut(1500, directory, new Console(lines::add));
  }

  private Path onlyJournal() throws IOException {
    try (Stream<Path> files = Files.list(journals)) {
      return files
          .filter(file -> file.toString().endsWith(Handover.JOURNAL_SUFFIX))
          .reduce(
              (a, b) -> {
                throw new AssertionError("two journals: " + a + ", " + b);
              })
          .orElseThrow();
    }
  }
}

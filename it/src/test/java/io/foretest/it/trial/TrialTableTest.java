package io.foretest.it.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrialTableTest {
  private static final Mutation FAULT =
      new Mutation("src/main/java/a/Foo.java", Mutation.Kind.DROPPED_NOT, 7, 8, 3, "!", "");

  private final Tally tally = new Tally();

  @Test
  void countsFaultsAndFailingClasses() {
    tally.fault(fault(outcome(4, "a.FooTest!"), outcome(20, "a.FooTest!", "a.BarTest")));
    tally.fault(fault(outcome(6, "a.FooTest"), outcome(20, "a.FooTest", "a.BarTest!")));

    String table = table();

    assertThat(row(table, "changes")).isEqualTo("2 1");
    assertThat(row(table, "breaking ones caught"))
        .isEqualTo("1 of 2 (0.09-0.91) 0 of 1 (0.00-0.79)");
    assertThat(row(table, "failing test classes found")).startsWith("1 of 2");
    assertThat(row(table, "test classes run")).isEqualTo("2 of 4 (50.0 %) 1 of 2 (50.0 %)");
    assertThat(row(table, "whole build, median")).isEqualTo("5.0 s of 20.0 s 6.0 s of 20.0 s");
    assertThat(table).contains("75.0 % (70.0 to 80.0)");
  }

  @Test
  void explainsAMissByThePlan() {
    tally.fault(fault(outcome(6, "a.FooTest"), outcome(20, "a.FooTest", "a.BarTest!")));

    assertThat(table())
        .contains("MISSED: src/main/java/a/Foo.java:3 DROPPED_NOT: ! -> nothing")
        .contains("a.BarTest: skip (UNTOUCHED), probability 0.5000");
  }

  @Test
  void saysWhatFailedInTheSelectedBuildAlone() {
    tally.fault(
        fault(outcome(6, "a.FooTest!", "a.OddTest!"), outcome(9, "a.FooTest!", "a.OddTest")));

    assertThat(table()).contains("failed in the selected build alone", "    a.OddTest");
  }

  @Test
  void countsApartWhatIsNoFaultToFind() {
    assertThat(tally.fault(fault(outcome(6), outcome(9, "a.FooTest")))).contains("no test");
    assertThat(tally.fault(fault(outcome(6), outcome(9)))).contains("compile");
    assertThat(tally.fault(fault(outcome(6), endless()))).isEqualTo("endless");
    assertThat(tally.fault(fault(endless(), outcome(6, "a.FooTest!")))).isEqualTo("endless");
    tally.doesNotCompile();

    assertThat(table())
        .contains("1 faults that no test finds, 2 that do not compile, 2 endless")
        .contains("breaking ones caught");
    assertThat(tally.counted()).isEmpty();
  }

  private String table() {
    return new TrialTable(List.of("a trial")).faults(tally);
  }

  /** The cells of a row, one space apart. */
  private static String row(String table, String name) {
    return table
        .lines()
        .map(String::trim)
        .filter(line -> line.startsWith(name + "  "))
        .map(line -> line.substring(name.length()).trim().replaceAll(" +", " "))
        .findFirst()
        .orElseThrow();
  }

  private static Trialled fault(Outcome selected, Outcome full) {
    return new Trialled(FAULT.describe(), Optional.of(FAULT), selected, full);
  }

  private static Outcome endless() {
    return new Outcome(false, -1, 90, 90, new TreeMap<>(), Map.of(), Path.of("log"));
  }

  /**
   * @param names of test classes; with an exclamation mark, failing
   */
  private static Outcome outcome(double seconds, String... names) {
    SortedMap<String, TestClass> classes = new TreeMap<>();
    Arrays.stream(names)
        .forEach(
            name -> classes.put(name.replace("!", ""), new TestClass(1, 1, name.contains("!"))));
    PlannedTest skipped = new PlannedTest(TestId.ofClass("a.BarTest"), 1, 0.5, 1, Reason.UNTOUCHED);
    return new Outcome(
        true, 0, seconds, seconds, classes, Map.of("a.BarTest", skipped), Path.of("log"));
  }
}

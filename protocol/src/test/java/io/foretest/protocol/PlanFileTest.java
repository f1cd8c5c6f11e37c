package io.foretest.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
  private static final String HEAD = "foretest-plan\t1\nbuild\tb1\nmode\tSELECT\nbudget\t0\n";

  @TempDir Path directory;

  @Test
  void aPlanComesBackAsItWasWritten() throws IOException {
    Path file = directory.resolve("deep/er/plan.tsv");
    Plan plan =
        new Plan(
            "b1",
            Plan.Mode.SHADOW,
            Fallback.DRIFT,
            "why\tso",
            90_000,
            List.of(
                planned(TestId.ofClass("a.B"), 1, 0.25, 1.5, Reason.LIKELY),
                planned(
                    TestId.ofMethod("a.C$D", "x(int,java.lang.String)"),
                    2,
                    Double.NaN,
                    Double.NaN,
                    Reason.UNLIKELY)));

    PlanWriter.write(plan, file);
    Plan read = PlanReader.read(file);

    assertThat(read)
        .usingRecursiveComparison()
        .withEqualsForType(Double::equals, Double.class)
        .isEqualTo(plan);
    assertThat(Files.list(file.getParent())).containsExactly(file);
  }

  @Test
  void aSecondPlanReplacesTheFirst() throws IOException {
    Path file = directory.resolve("plan.tsv");
    PlanWriter.write(new Plan("b1", Plan.Mode.SELECT, null, "", 0, List.of()), file);
    PlanWriter.write(new Plan("b2", Plan.Mode.SELECT, null, "", 0, List.of()), file);

    assertThat(PlanReader.read(file).buildId()).isEqualTo("b2");
    assertThat(PlanReader.read(file).fallback()).isEmpty();
  }

  @Test
  void theWriterRefusesWhatNoReaderWouldTake() {
    Path file = directory.resolve("plan.tsv");
    PlannedTest test = planned(TestId.ofClass("a.B"), 1, 0.5, 1, Reason.LIKELY);

    assertThatThrownBy(() -> PlanWriter.write(plan(test, test), file))
        .hasMessage("a.B cannot be planned: it is planned twice");
    assertThatThrownBy(
            () ->
                PlanWriter.write(
                    plan(planned(TestId.ofClass("a.B"), 0, 0.5, 1, Reason.LIKELY)), file))
        .hasMessage("a.B cannot be planned: the rank 0 is below 1");
    assertThat(file).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "run;a.B;;1;0.5;1.0;UNLIKELY|line 5 of the plan: run contradicts the reason UNLIKELY of 'a.B'",
        "run;a.B;;1;0.5;1.0;LUNAR|the reason 'LUNAR' is unknown",
        "run;;;1;0.5;1.0;LIKELY|the class name is empty",
        "run;a.B;;x;0.5;1.0;LIKELY|the rank 'x' is no whole number from 1 to 2147483647",
        "run;a.B;;1;1.5;1.0;LIKELY|the probability 1.5 is not between 0 and 1 ('a.B')",
        "run;a.B;;1;many;1.0;LIKELY|the probability 'many' is no number",
        "run;a.B;;1;0.5;Infinity;LIKELY|the expected duration Infinity is no duration",
        "run;a.B|'run' needs 6 values and has 1",
        "mode;SELECT|a second line 'mode'",
        "colour;blue|the kind of line 'colour' is unknown",
        "fallback;PANIC;x|the fallback 'PANIC' is unknown",
        "end;7|the plan says it holds 7 tests and holds 0",
      })
  void aLineThatIsNotAsSpecifiedMakesThePlanUnusable(String line, String message) {
    assertThatThrownBy(() -> read(HEAD + line.replace(';', '\t') + "\nend\t0\n"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("line 5 of the plan");
  }

  @Test
  void aTestThatIsNamedTwiceMakesThePlanUnusable() {
    String line = "run\ta.B\t\t1\t0.5\t1.0\tLIKELY\n";
    assertThatThrownBy(() -> read(HEAD + line + line + "end\t2\n"))
        .hasMessageContaining("line 6 of the plan: 'a.B' is planned twice");
  }

  @Test
  void aPlanThatIsCutOffAnywhereIsUnusable() {
    String whole = HEAD + "skip\ta.B\t\t1\t0.5\t1.0\tUNLIKELY\nend\t1\n";
    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(FormatException.class);
    }
  }

  @Test
  void aNewerVersionIsToldApart() {
    assertThatThrownBy(() -> read("foretest-plan\t2\nwhatever\n"))
        .hasMessageContaining("format version '2', this Foretest reads version 1")
        .asInstanceOf(InstanceOfAssertFactories.type(FormatException.class))
        .matches(FormatException::newerVersion);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "x", "01", "99999999999999999999"})
  void aVersionThatNeverExistedIsGarbage(String version) {
    assertThatThrownBy(() -> read("foretest-plan\t" + version + "\n"))
        .asInstanceOf(InstanceOfAssertFactories.type(FormatException.class))
        .matches(e -> !e.newerVersion());
  }

  @Test
  void somethingElseIsNoPlanAndTheMessageNamesTheFile() throws IOException {
    Path file = Files.writeString(directory.resolve("plan.tsv"), "<html>\u001b[31m\n");
    assertThatThrownBy(() -> PlanReader.read(file))
        .hasMessage(file + ": no Foretest plan: it starts with '<html>\\u001b[31m'");
  }

  @Test
  void aLineWithoutEndCannotExhaustMemory() {
    String endless = HEAD + "run\t" + "x".repeat(PlanLines.LINE_LIMIT) + "\n";
    assertThatThrownBy(() -> read(endless)).hasMessageContaining("is longer than 1048576 bytes");
  }

  private static Plan plan(PlannedTest... tests) {
    return new Plan("b1", Plan.Mode.SELECT, null, "", 0, List.of(tests));
  }

  private static PlannedTest planned(
      TestId test, int rank, double probability, double seconds, Reason reason) {
    return new PlannedTest(test, rank, probability, seconds, reason);
  }

  private static Plan read(String text) throws IOException {
    return PlanReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}

package io.foretest.training.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryCsvTest {
  private static final String HEADER = "seq,build,commit,test,failed,duration";

  @TempDir Path dir;

  @Test
  void cyclesComeInTheOrderOfTheirSeqAndRowsInThatOfTheFile() throws Exception {
    var cycles = HistoryCsv.read(file(HEADER, "10,1,,b,1,0.5", "9,1,,c,0.0,2", "10,1,,a,0,1e-1"));
    assertThat(cycles).extracting(Cycle::seq).containsExactly(9L, 10L);
    assertThat(cycles.get(1).rows())
        .containsExactly(new Cycle.Row("b", true, 0.5), new Cycle.Row("a", false, 0.1));
  }

  @Test
  void columnsAreFoundByNameAndOthersAreLeftAlone() throws Exception {
    var cycles = HistoryCsv.read(file("failed,host,duration,test,seq", "1,x,3,t,7"));
    assertThat(cycles.get(0).rows()).containsExactly(new Cycle.Row("t", true, 3));
  }

  @Test
  void anEmptyDurationIsUnknown() throws Exception {
    var cycles = HistoryCsv.read(file(HEADER, "1,1,,t,0,"));
    assertThat(cycles.get(0).rows().get(0).seconds()).isNaN();
  }

  @Test
  void quotedNamesKeepTheirCommasAndQuotes() throws Exception {
    var cycles = HistoryCsv.read(file(HEADER, "1,1,\"\",\"a,\"\"b\"\"\",0,1"));
    String name = cycles.get(0).rows().get(0).test();
    assertThat(name).isEqualTo("a,\"b\"");
    assertThat(CsvLine.fields("1," + CsvLine.quoted(name))).containsExactly("1", name);
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsAreNoPartOfIt() throws Exception {
    Path file = Files.writeString(dir.resolve("dos.csv"), "\uFEFF" + HEADER + "\r\n1,1,,t,1,2\r\n");

    assertThat(HistoryCsv.read(file).get(0).rows()).containsExactly(new Cycle.Row("t", true, 2));
  }

  @Test
  void aQuotedNameMayGoOverSeveralLines() throws Exception {
    var cycles = HistoryCsv.read(file(HEADER, "1,1,,\"a", "b\",1,1", "2,1,,c,0,1"));

    assertThat(cycles).hasSize(2);
    assertThat(cycles.get(0).rows().get(0).test()).isEqualTo("a\nb");
  }

  @Test
  void aDurationOverAYearIsUnknown() throws Exception {
    var rows = HistoryCsv.read(file(HEADER, "1,1,,t,0,1e300", "1,1,,u,0,1e7")).get(0).rows();

    assertThat(rows.get(0).seconds()).isNaN();
    assertThat(rows.get(1).seconds()).isEqualTo(1e7);
  }

  @Test
  void whatIsNotUtf8IsNamedWithItsLine() throws Exception {
    Path file = dir.resolve("latin.csv");
    Files.writeString(
        file, HEADER + "\n1,1,,t,0,1\n1,1,,caf\u00e9,0,1\n", StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> HistoryCsv.read(file))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage(file + ", line 3: it is not UTF-8 text; convert the file to UTF-8");
  }

  @Test
  void theMessageAfterANameOfTwoLinesNamesTheRightLine() throws Exception {
    Path file = file(HEADER, "1,1,,\"a", "b\",1,1", "x,1,,c,0,1");

    assertThatThrownBy(() -> HistoryCsv.read(file)).hasMessageContaining("line 4: seq is 'x'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,1,,t,0,1    | seq is 'x', not a whole number; count the cycles in the order of time",
        "1,1,,t,yes,1  | failed is 'yes', not a number of 0 or more; write 1 or 0",
        "1,1,,t,0,-1   | duration is '-1', not a number of 0 or more; leave it empty where it is unknown",
        "1,1,,t,0,NaN  | duration is 'NaN', not a number of 0 or more; leave it empty where it is unknown",
        "1,1,,t,0      | 5 fields do not fit 6 columns; quote a name that holds a comma",
        "1,1,,,0,1     | the test has no name; give it one or take the row out",
        "1,1,,\"t,0,1  | a quote does not close; write a quote within a name twice",
        "1,1,,\"t\"x,0,1 | text follows a closing quote",
      })
  void aBadRowIsNamedWithItsLine(String row, String message) throws Exception {
    Path file = file(HEADER, "1,1,,t,0,1", row);
    assertThatThrownBy(() -> HistoryCsv.read(file))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage(file + ", line 3: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"seq,test,verdict,duration", "seq,test,failed,duration,test", "''"})
  void aHeaderWithoutWhatIsNeededIsRefused(String header) throws Exception {
    Path file = file(header, "1,t,0,1");
    assertThatThrownBy(() -> HistoryCsv.read(file))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("line 1: the columns are [")
        .hasMessageContaining("[seq, test, failed, duration] are needed, and each only once");
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(dir.resolve("past.csv"), String.join("\n", lines) + "\n");
  }
}

package io.foretest.training.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,1,,t,0,1    | seq is 'x', not a whole number",
        "1,1,,t,yes,1  | failed is 'yes', not a number of 0 or more",
        "1,1,,t,0,-1   | duration is '-1', not a number of 0 or more",
        "1,1,,t,0,NaN  | duration is 'NaN', not a number of 0 or more",
        "1,1,,t,0      | 5 fields do not fit 6 columns",
        "1,1,,,0,1     | the test has no name",
        "1,1,,\"t,0,1  | a quote does not close on its line",
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

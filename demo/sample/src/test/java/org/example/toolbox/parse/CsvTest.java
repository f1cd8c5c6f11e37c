package org.example.toolbox.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void readsRowsAndFields() {
    assertEquals(List.of(List.of("a", "b"), List.of("c", "")), Csv.parse("a,b\r\nc,\r\n"));
  }

  @Test
  void readsQuotedFields() {
    assertEquals(
        List.of(List.of("a,b", "say \"hi\"", "two\nlines")),
        Csv.parse("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\""));
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertEquals(List.of(List.of("a"), List.of("b", "c")), Csv.parse("a\nb,c"));
  }

  @Test
  void whatIsWrittenReadsBack() {
    List<List<String>> rows = List.of(List.of("x", "a \"b\", c"), List.of("new\nline", "y"));
    assertEquals(rows, Csv.parse(Csv.format(rows)));
    assertEquals("plain,\"a,b\"\n", Csv.format(List.of(List.of("plain", "a,b"))));
  }
}

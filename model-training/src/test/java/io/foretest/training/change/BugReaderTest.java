package io.foretest.training.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BugReaderTest {
  @TempDir Path dir;

  private List<Bug> read(String... lines) throws Exception {
    return BugReader.read(Files.write(dir.resolve("bugs.jsonl"), List.of(lines)));
  }

  @Test
  void aBugIsReadAsItStands() throws Exception {
    Bug bug =
        read("{'id':'b','repo':'o/r','more':{},'changed':['a/B.java'],'tests':[['a.BT',1,0.5],['a.C',0]]}"
                .replace('\'', '"'))
            .get(0);

    assertThat(bug.repo()).isEqualTo("o/r");
    assertThat(bug.changed()).containsExactly("a/B.java");
    assertThat(bug.tests().get(0)).isEqualTo(new Bug.Tested("a.BT", true, 0.5));
    assertThat(bug.tests().get(1).failed()).isFalse();
    assertThat(bug.tests().get(1).seconds()).isNaN();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|not a JSON object",
        "{|not a JSON object",
        "{} {}|not a JSON object",
        "{'id':'b','id':'b'}|two members",
        "{'id':'b'}|changed is missing",
        "{'id':'b','repo':'r','changed':'x','tests':[]}|changed is 'x', not a list",
        "{'id':'b','repo':'r','changed':[7],'tests':[]}|a changed path is '7.0'",
        "{'id':'b','repo':'r','changed':[],'tests':[['a.T']]}|a test has 1 parts",
        "{'id':'b','repo':'r','changed':[],'tests':[['a.T',-1,0]]}|failed is '-1.0'",
        "{'id':'b','repo':'r','changed':[],'tests':[['a.T',0,'x']]}|seconds is 'x'",
        "{'id':'b','repo':'','changed':[],'tests':[]}|repo is ''",
        "{'a':[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}|deeper than 16 levels"
      })
  void whatIsNoBugIsRefusedWithItsLine(String line, String reason) {
    assertThatThrownBy(() -> read("", line.replace('\'', '"')))
        .isInstanceOf(ChangesException.class)
        .hasMessageContaining("bugs.jsonl, line 2: ")
        .hasMessageContaining(reason);
  }

  @Test
  void anIdStandsOnce() {
    String bug = "{\"id\":\"b\",\"repo\":\"r\",\"changed\":[],\"tests\":[]}";
    assertThatThrownBy(() -> read(bug, bug)).hasMessageContaining("the id 'b' stands twice");
  }

  @Test
  void theShippedBugsCanBeRead() {
    assertThat(BugReader.shipped()).hasSize(353).allMatch(Bug::decided);
  }
}

package io.foretest.demo.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.demo.files.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryScriptTest {
  private static final Path SAMPLE = Path.of("sample");
  @TempDir private Path project;

  @Test
  void everyFragmentOfTheShippedScriptOccursOnceWhenItsTurnComes() throws IOException {
    SampleFiles files = copiedSample();
    for (ScriptedCommit commit : HistoryScript.read(SAMPLE.resolve("history.txt")).commits()) {
      assertThat(files.apply(commit)).as(commit.subject()).isNotEmpty();
    }
    for (ScriptedCommit commit : HistoryScript.read(SAMPLE.resolve("change.txt")).commits()) {
      assertThat(files.apply(commit)).as(commit.subject()).isNotEmpty();
    }
  }

  @Test
  void theShippedScriptIsAHistoryToLearnFrom() throws IOException {
    HistoryScript script = HistoryScript.read(SAMPLE.resolve("history.txt"));
    assertThat(script.commits()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(values(script, ScriptedCommit::fault)).hasSizeGreaterThanOrEqualTo(25);
    assertThat(values(script, ScriptedCommit::flaky)).isNotEmpty();
    assertThat(script.openFaults(script.commits().size())).isEmpty();
  }

  @Test
  void theFaultOfTheNewChangeIsNotInTheHistory() throws IOException {
    Set<Edit> known =
        HistoryScript.read(SAMPLE.resolve("history.txt")).commits().stream()
            .flatMap(commit -> commit.edits().stream())
            .collect(Collectors.toSet());
    List<ScriptedCommit> change = HistoryScript.read(SAMPLE.resolve("change.txt")).commits();
    assertThat(change).hasSize(1);
    assertThat(change.get(0).edits()).isNotEmpty().noneMatch(known::contains);
  }

  @Test
  void anUndoneFaultLeavesTheFileAsItWas() throws IOException {
    Files.writeString(project.resolve("a.txt"), "one\ntwo\n");
    HistoryScript script =
        HistoryScript.parse(
            "commit break\nfault f\nin a.txt\n- one\n- two\n+ 2\n\ncommit repair\nundo f\n");
    SampleFiles files = new SampleFiles(project);
    files.apply(script.commits().get(0));
    assertThat(project.resolve("a.txt")).hasContent("2\n");
    files.apply(script.commits().get(1));
    assertThat(project.resolve("a.txt")).hasContent("one\ntwo\n");
    assertThat(script.openFaults(1)).containsExactly("f");
    assertThat(script.openFaults(2)).isEmpty();
  }

  @Test
  void aFragmentThatOccursTwiceIsNamed() throws IOException {
    Files.writeString(project.resolve("a.txt"), "x x");
    HistoryScript script = HistoryScript.parse("commit c\nin a.txt\n- x\n+ y\n");
    assertThatThrownBy(() -> new SampleFiles(project).apply(script.commits().get(0)))
        .isInstanceOf(ScriptException.class)
        .hasMessage("'c': a.txt has more than one 'x'");
  }

  @Test
  void linesThatMeanNothingAreNamed() {
    assertThatThrownBy(() -> HistoryScript.parse("commit a\nwhat ever"))
        .hasMessage("line 2 starts with the unknown what");
    assertThatThrownBy(() -> HistoryScript.parse("commit a\nundo f"))
        .hasMessage("'a' undoes a fault that is not there");
    assertThatThrownBy(() -> HistoryScript.parse("commit a\n- b\n+ c\n"))
        .hasMessage("the edit before line 3 names no file");
  }

  private SampleFiles copiedSample() throws IOException {
    Directories.copy(SAMPLE, project);
    return new SampleFiles(project);
  }

  private static Set<String> values(
      HistoryScript script, java.util.function.Function<ScriptedCommit, String> value) {
    return script.commits().stream()
        .map(value)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

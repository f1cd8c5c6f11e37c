package io.foretest.training.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.training.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bugs that are odd but of the form get a finite score for every test. */
class OddChangesTest {
  private static final List<Bug> SHIPPED = BugReader.shipped();

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'changed':[],'tests':[['a.FooTest',1,1],['a.BarTest',0,1]]",
        "'changed':['src/main/java/a/Foo.java'],'tests':[['a.FooTest',1,null],['a.BarTest',0,null]]",
        "'changed':['src/main/java/a/Foo.java'],'tests':[['a.FooTest',1]]",
        "'changed':['src/main/java/a/Foo.java'],'tests':[['a.FooTest',0,0],['a.BarTest',0,0]]",
        "'changed':['src/main/java/a/Foo.java'],'tests':[['a.FooTest',true,1e300],['a.B',false,1]]",
        "'changed':['pom.xml','README','.'],'tests':[['a.FooTest',1,1],['a.BarTest',0,1]]",
        "'changed':['C:\\\\x.java','/abs/x','../y'],'tests':[['FooTest',1,1],['a.BarTest',0,1]]",
        "'changed':['src/main/kotlin/a/Foo.kt'],'tests':[['a.FooSpec',1,1],['a.FooTest',0,1]]",
        "'changed':['src/main/groovy/a/Foo.groovy'],'tests':[['a.FooSpec',1,1],['a.Foo$In',0,1]]",
        "'changed':['\u65e5\u672c/\u0444.java'],'tests':[['\u65e5.\u0444Test',1,1],['a,\\t<b>',0,1]]",
        "'changed':['a/Foo.java','a/Foo.java'],'tests':[['a.FooTest',1,1],['a.FooTest',0,1]]"
      })
  void everyTestHasAFiniteScore(String members) throws Exception {
    String text = "{'id':'i,1','repo':'o/odd'," + members + "}\n";
    Path file = Files.writeString(dir.resolve("odd.jsonl"), "\uFEFF" + text.replace('\'', '"'));
    List<Bug> bugs = BugReader.read(file);

    List<ChangesBenchmark.Ranked> ranked =
        new ChangesBenchmark(42, Progress.SILENT).rank(bugs, SHIPPED);

    assertThat(ranked).hasSize(1);
    double[] probabilities = ranked.get(0).probabilities();
    long classes = bugs.get(0).tests().stream().map(Bug.Tested::className).distinct().count();
    assertThat(probabilities).hasSize((int) classes);
    assertThat(Arrays.stream(probabilities).boxed()).allMatch(Double::isFinite);
  }

  @Test
  void aBugWithoutTestsRanksNothingAndHurtsNoOther() throws Exception {
    Path file =
        Files.write(
            dir.resolve("odd.jsonl"),
            List.of(
                "{\"id\":\"a\",\"repo\":\"o/r\",\"changed\":[\"F.java\"],\"tests\":[]}",
                "{\"id\":\"b\",\"repo\":\"o/r\",\"changed\":[\"F.java\"],\"tests\":[[\"FTest\",1,1]]}"));

    List<ChangesBenchmark.Ranked> ranked =
        new ChangesBenchmark(42, Progress.SILENT).rank(BugReader.read(file), SHIPPED);

    assertThat(ranked).extracting(one -> one.bug().id()).containsExactly("b");
  }
}

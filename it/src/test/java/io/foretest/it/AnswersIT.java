package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.foretest.it.Trained.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What a person asks of a project that has lived: was it worth it, and why did this test run. */
class AnswersIT {
  private static final Fault SHOUT = Fault.SINGLE.get(4);

  @Test
  void evaluateAnswersWithASentenceFiguresAndAPicture() throws Exception {
    try (Project project = Trained.lived(Scenario.SINGLE)) {
      Build build = project.maven("foretest:evaluate").succeeded();

      assertThat(build.output())
          .containsPattern("Replayed: \\d+ complete builds")
          .containsPattern("(Do not enable selection yet, because |Enable selection at recall ).+")
          .contains("model / time", "last failed first", "oracle");
      assertFigures(project.path(".foretest/evaluation.json"));
      assertPicture(project.path(".foretest/evaluation.svg"));
    }
  }

  @Test
  void explainTellsOfARunAndOfASkippedTestWhatMovedThem() throws Exception {
    try (Project project = Trained.lived(Scenario.SINGLE)) {
      SHOUT.breakIn(project);
      project.commit("Shout louder");
      Build build = project.maven("test", "-Dml.select=true").failedForATest();
      String skipped = firstSkipped(build);

      Build run = project.maven("foretest:explain", "-Dtest=ShoutTest").succeeded();
      assertThat(run.output())
          .containsPattern("org.example.ShoutTest runs: .+\\(probability 0\\.\\d{4}")
          .containsPattern("odds [×÷] \\d+\\.\\d");
      Build left = project.maven("foretest:explain", "-Dtest=" + skipped).succeeded();
      assertThat(left.output())
          .containsPattern("org.example." + skipped + " is skipped: .+")
          .containsPattern("odds [×÷] \\d+\\.\\d")
          .doesNotContain("ShoutTest");
    }
  }

  private static void assertFigures(Path file) throws Exception {
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertThat(json.getAsJsonObject("advice").get("sentence").getAsString()).endsWith(".");
    JsonObject replayed = json.getAsJsonObject("replayed");
    assertThat(replayed.get("builds").getAsInt()).isPositive();
    assertThat(replayed.getAsJsonArray("recalls")).hasSizeGreaterThan(5);
    assertThat(replayed.has("misses")).isTrue();
  }

  /** Well-formed, and nothing in it that a viewer would run or fetch. */
  private static void assertPicture(Path file) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document svg = factory.newDocumentBuilder().parse(file.toFile());
    assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(svg.getElementsByTagName("polyline").getLength()).isGreaterThan(3);
    assertThat(svg.getElementsByTagName("script").getLength()).isZero();
    assertThat(Files.readString(file)).doesNotContain("href", "url(");
  }

  private static String firstSkipped(Build build) {
    return Fault.SINGLE.stream()
        .flatMap(fault -> fault.failing().stream())
        .filter(test -> !build.started().contains(test))
        .findFirst()
        .orElseThrow();
  }
}

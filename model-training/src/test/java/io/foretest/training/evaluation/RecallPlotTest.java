package io.foretest.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.training.LessonBuilder;
import io.foretest.training.data.Lesson;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class RecallPlotTest {
  private static Document plot(String heading) throws Exception {
    Exam exam = new Exam(List.of(0.9));
    exam.ask(
        LessonBuilder.number(1).passes("A", 3).fails("B", 1).build(),
        new Judge() {
          @Override
          public double[] probabilities(Lesson lesson) {
            return new double[] {0.1, 0.9};
          }

          @Override
          public double threshold(double recall) {
            return 0.5;
          }

          @Override
          public double alarm() {
            return 0.5;
          }
        });
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    String svg = RecallPlot.svg(heading, exam.result());
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static String text(Document plot, String element) {
    return plot.getElementsByTagName(element).item(0).getTextContent();
  }

  @Test
  void thePlotIsWellFormedWhateverTheProjectIsCalled() throws Exception {
    Document plot = plot("a <b> & \"c\" ]]> \u0000\u0007");

    assertThat(text(plot, "title")).isEqualTo("a <b> & \"c\" ]]> ??");
  }

  @Test
  void whoDoesNotSeeItReadsIt() throws Exception {
    Document plot = plot("shop");

    assertThat(plot.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(plot.getDocumentElement().getAttribute("aria-labelledby"))
        .isEqualTo("title description");
    assertThat(text(plot, "desc")).contains("1 failing builds", "model / time 0.00, 0.00, 1.00;");
  }

  @Test
  void itHoldsNoScriptAndNoReference() throws Exception {
    Document plot = plot("shop");

    for (String element : List.of("script", "image", "a", "use", "foreignObject")) {
      assertThat(plot.getElementsByTagName(element).getLength()).as(element).isZero();
    }
    assertThat(text(plot, "style")).contains("prefers-color-scheme:dark").doesNotContain("url(");
  }

  @Test
  void eachOrderHasALineOfAllPoints() throws Exception {
    Document plot = plot("shop");
    NodeList lines = plot.getElementsByTagName("polyline");
    Element last = (Element) lines.item(lines.getLength() - 1);

    assertThat(last.getAttribute("class"))
        .as("no other is painted over it")
        .isEqualTo("curve ours");
    assertThat(last.getAttribute("points").strip().split(" ")).hasSize(101);
    assertThat(lines.getLength()).isEqualTo(2 * 8);
  }
}

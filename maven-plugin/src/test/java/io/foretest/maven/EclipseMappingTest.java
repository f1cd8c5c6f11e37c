package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What Eclipse's m2e reads in the plugin's jar, so that it reports no goal as not covered. */
class EclipseMappingTest {
  private static final String MAPPING = "/META-INF/m2e/lifecycle-mapping-metadata.xml";

  /** Made by the build from the goals' annotations. */
  private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";

  private static final String EXECUTION =
      "/lifecycleMappingMetadata/pluginExecutions/pluginExecution";

  private final XPath xpath = XPathFactory.newInstance().newXPath();

  @Test
  void everyGoalThatABuildMayBindIsMapped() throws Exception {
    List<String> goals = texts(read(DESCRIPTOR), "/plugin/mojos/mojo/goal");

    assertThat(goals).contains("select", "check");
    assertThat(texts(read(MAPPING), EXECUTION + "/pluginExecutionFilter/goals/goal"))
        .containsAll(goals);
  }

  /** Eclipse runs tests itself: our goals have nothing to do when it builds a workspace. */
  @Test
  void eclipseIgnoresThem() throws Exception {
    assertThat(texts(read(MAPPING), EXECUTION + "/action/*[not(self::ignore)]")).isEmpty();
    assertThat(texts(read(MAPPING), EXECUTION + "/action/ignore")).hasSize(1);
  }

  private List<String> texts(Document document, String path) throws XPathExpressionException {
    NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }

  private static Document read(String resource) throws Exception {
    try (InputStream in = EclipseMappingTest.class.getResourceAsStream(resource)) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(Objects.requireNonNull(in, resource));
    }
  }
}

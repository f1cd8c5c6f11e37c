package io.foretest.it.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The XML reports of Surefire and Failsafe, of all modules of a build. */
final class TestReports {
  private final SortedMap<String, TestClass> classes = new TreeMap<>();
  private String classPath = "";

  /**
   * @param root of the project
   */
  static TestReports below(Path root) throws IOException {
    TestReports reports = new TestReports();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(TestReports::isReport).sorted().toList()) {
        reports.add(parse(file));
      }
    }
    return reports;
  }

  /** By the full name of the top-level class. */
  SortedMap<String, TestClass> classes() {
    return classes;
  }

  /** The class path of some test JVM; empty where none is reported. */
  Optional<String> classPath() {
    return Optional.of(classPath).filter(path -> !path.isEmpty());
  }

  private static boolean isReport(Path file) {
    String directory = String.valueOf(file.getName(Math.max(0, file.getNameCount() - 2)));
    String name = file.getFileName().toString();
    return List.of("surefire-reports", "failsafe-reports").contains(directory)
        && name.startsWith("TEST-")
        && name.endsWith(".xml");
  }

  private void add(Document report) {
    Element suite = report.getDocumentElement();
    NodeList tests = suite.getElementsByTagName("testcase");
    for (int i = 0; i < tests.getLength(); i++) {
      add((Element) tests.item(i));
    }
    if (tests.getLength() > 0) {
      double seconds = Double.parseDouble(suite.getAttribute("time").replace(",", ""));
      classes.merge(
          topLevel(((Element) tests.item(0)).getAttribute("classname")),
          TestClass.NONE,
          (known, none) -> known.and(seconds));
    }
    NodeList properties = suite.getElementsByTagName("property");
    for (int i = 0; i < properties.getLength(); i++) {
      Element property = (Element) properties.item(i);
      if (property.getAttribute("name").equals("surefire.test.class.path")) {
        classPath = property.getAttribute("value");
      }
    }
  }

  private void add(Element test) {
    boolean failing = has(test, "failure") || has(test, "error");
    String name = topLevel(test.getAttribute("classname"));
    classes.put(name, classes.getOrDefault(name, TestClass.NONE).andTest(failing));
  }

  private static boolean has(Element test, String tag) {
    return test.getElementsByTagName(tag).getLength() > 0;
  }

  private static String topLevel(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }

  private static Document parse(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(file.toFile());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("no report of a test class: " + file, e);
    }
  }
}

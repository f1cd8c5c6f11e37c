package io.foretest.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Surefire's XML reports of one module.
 *
 * @param outcomes {@code Class.method} with simple class names, to {@code passed}, {@code failed}
 *     or {@code skipped}; one for each time that it ran
 */
record Reports(SortedMap<String, List<String>> outcomes) {
  static Reports in(Path directory) throws IOException {
    SortedMap<String, List<String>> outcomes = new TreeMap<>();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.filter(Reports::isReport).sorted().toList()) {
          read(file, outcomes);
        }
      }
    }
    return new Reports(outcomes);
  }

  /**
   * Those of Surefire and Failsafe together, wherever a row has them, taken away: both leave those
   * of tests that do not run.
   *
   * @param target a module's build directory
   */
  static Reports take(Path target) throws IOException {
    SortedMap<String, List<String>> outcomes = new TreeMap<>();
    for (String directory : List.of("surefire-reports", "failsafe-reports", "own-reports")) {
      in(target.resolve(directory)).outcomes().forEach(outcomes::putIfAbsent);
      Project.deleteTree(target.resolve(directory));
    }
    return new Reports(outcomes);
  }

  /** Simple names of the classes that ran, sorted. */
  List<String> classes() {
    return outcomes.keySet().stream()
        .map(test -> test.substring(0, test.indexOf('.')))
        .distinct()
        .toList();
  }

  List<String> failed() {
    return outcomes.entrySet().stream()
        .filter(entry -> entry.getValue().contains("failed"))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  /** Tests that ran more than once, which nothing here should. */
  List<String> repeated() {
    return outcomes.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private static boolean isReport(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("TEST-") && name.endsWith(".xml");
  }

  private static void read(Path file, SortedMap<String, List<String>> outcomes) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      NodeList tests =
          factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("testcase");
      for (int i = 0; i < tests.getLength(); i++) {
        Element test = (Element) tests.item(i);
        outcomes.computeIfAbsent(name(test), name -> new ArrayList<>()).add(outcome(test));
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("no Surefire report: " + file, e);
    }
  }

  private static String name(Element test) {
    String className = test.getAttribute("classname");
    return className.substring(className.lastIndexOf('.') + 1) + "." + test.getAttribute("name");
  }

  private static String outcome(Element test) {
    if (has(test, "failure") || has(test, "error")) {
      return "failed";
    }
    return has(test, "skipped") ? "skipped" : "passed";
  }

  private static boolean has(Element test, String tag) {
    return test.getElementsByTagName(tag).getLength() > 0;
  }
}

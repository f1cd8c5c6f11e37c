package io.foretest.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads Surefire's XML reports as a stream, without document types and external entities: a report
 * holds what tests printed.
 */
final class ReportReader {
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private final SortedSet<String> classes = new TreeSet<>();
  private final SortedSet<String> failed = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();

  ReportReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("a report must not refer to " + systemId);
        });
  }

  /**
   * Reads the reports of a directory that are not older than the build.
   *
   * @param sinceMillis epoch milliseconds; an older report is of another build
   * @throws IOException if the directory cannot be listed
   */
  void read(Path directory, long sinceMillis) throws IOException {
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "TEST-*.xml")) {
        for (Path file : files) {
          readIfNew(file, sinceMillis);
        }
      }
    }
  }

  /** What all reports that were read say. */
  ReportedTests tests() {
    return new ReportedTests(classes, failed);
  }

  /** Reports that could not be read, one sentence each. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  private void readIfNew(Path file, long sinceMillis) throws IOException {
    if (Files.getLastModifiedTime(file).toMillis() < sinceMillis) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      read(xml);
      xml.close();
    } catch (XMLStreamException e) {
      problems.add("Surefire's report " + file.getFileName() + " cannot be read: " + Text.of(e));
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String test = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        test = accept(xml, test);
      }
    }
  }

  /** Takes one element; returns the class of the test case that it belongs to. */
  private String accept(XMLStreamReader xml, String test) {
    switch (xml.getLocalName()) {
      case "testcase" -> {
        String name = xml.getAttributeValue(null, "classname");
        String topLevel = ReportedTests.topLevel(name == null ? "" : name);
        classes.add(topLevel);
        return topLevel;
      }
      case "failure", "error" -> failed.add(test);
      default -> {
        // flaky and rerun attempts do not decide; output and properties do not concern us
      }
    }
    return test;
  }
}

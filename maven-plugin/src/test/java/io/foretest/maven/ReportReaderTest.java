package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {
  @TempDir private Path directory;
  private final ReportReader reader = new ReportReader();

  private void report(String name, String body) throws IOException {
    Files.writeString(directory.resolve("TEST-" + name + ".xml"), body);
  }

  private ReportedTests read() throws IOException {
    reader.read(directory, 0);
    return reader.tests();
  }

  @Test
  void testsAndTheirFailuresAreReadByTopLevelClass() throws IOException {
    report(
        "a",
        "<testsuite><testcase classname='a.ATest' name='x'/>"
            + "<testcase classname='a.BTest$Inner' name='y'><failure>no</failure></testcase>"
            + "<testcase classname='a.CTest' name='z'><error/></testcase>"
            + "<testcase classname='a.DTest' name='z'><skipped/></testcase></testsuite>");

    assertThat(read().classes()).containsExactly("a.ATest", "a.BTest", "a.CTest", "a.DTest");
    assertThat(read().failed()).containsExactly("a.BTest", "a.CTest");
  }

  @Test
  void aFlakyFailureDoesNotDecide() throws IOException {
    report(
        "a",
        "<testsuite><testcase classname='ATest' name='x'>"
            + "<flakyFailure>first</flakyFailure><flakyError>second</flakyError>"
            + "</testcase></testsuite>");

    assertThat(read().failed()).isEmpty();
  }

  @Test
  void aReportOfAnEarlierBuildDoesNotCount() throws IOException {
    report("a", "<testsuite><testcase classname='ATest' name='x'/></testsuite>");
    Files.setLastModifiedTime(directory.resolve("TEST-a.xml"), FileTime.fromMillis(1_000));

    reader.read(directory, 2_000);

    assertThat(reader.tests().isEmpty()).isTrue();
  }

  @Test
  void anExternalEntityIsNeverRead() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "SECRET");
    report(
        "a",
        "<!DOCTYPE t [<!ENTITY e SYSTEM '"
            + secret.toUri()
            + "'>]><testsuite><testcase classname='&e;' name='x'>&e;</testcase></testsuite>");

    assertThat(read().classes()).noneMatch(name -> name.contains("SECRET"));
    assertThat(reader.problems()).hasSize(1);
    assertThat(reader.problems().get(0)).doesNotContain("SECRET");
  }

  @Test
  void aBrokenReportIsSaidAndTheOthersAreRead() throws IOException {
    report("a", "<testsuite><testcase classname='ATest' name='x'");
    report("b", "<testsuite><testcase classname='BTest' name='x'/></testsuite>");

    assertThat(read().classes()).containsExactly("BTest");
    assertThat(reader.problems()).singleElement().asString().contains("TEST-a.xml");
  }

  @Test
  void aMissingDirectoryHasNoReports() throws IOException {
    reader.read(directory.resolve("none"), 0);

    assertThat(reader.tests().isEmpty()).isTrue();
  }
}

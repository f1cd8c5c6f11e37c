package io.foretest.it.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
  @TempDir private Path root;

  @Test
  void addsUpNestedClassesOfAllModules() throws IOException {
    write("target/surefire-reports/TEST-a.FooTest.xml", "1.5", test("a.FooTest", ""));
    write(
        "target/surefire-reports/TEST-a.FooTest$Inner.xml",
        "0.25",
        test("a.FooTest$Inner", "<error/>") + test("a.FooTest$Inner", ""));
    write(
        "core/target/failsafe-reports/TEST-b.BarIT.xml", "1,000.5", test("b.BarIT", "<skipped/>"));

    assertThat(TestReports.below(root).classes())
        .hasSize(2)
        .containsEntry("a.FooTest", new TestClass(1.75, 3, true))
        .containsEntry("b.BarIT", new TestClass(1000.5, 1, false));
  }

  @Test
  void findsTheClassPathOfTheTests() throws IOException {
    String property = "<property name=\"surefire.test.class.path\" value=\"a.jar:b.jar:\"/>";
    write(
        "target/surefire-reports/TEST-a.FooTest.xml",
        "1",
        "<properties>" + property + "</properties>" + test("a.FooTest", ""));

    assertThat(TestReports.below(root).classPath()).contains("a.jar:b.jar:");
  }

  @Test
  void hasNothingOfABuildWithoutTests() throws IOException {
    assertThat(TestReports.below(root).classes()).isEmpty();
    assertThat(TestReports.below(root).classPath()).isEmpty();
  }

  private static String test(String className, String inner) {
    return "<testcase name=\"t\" classname=\"%s\" time=\"0.1\">%s</testcase>"
        .formatted(className, inner);
  }

  private void write(String file, String seconds, String tests) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(
        root.resolve(file),
        "<testsuite name=\"x\" time=\"%s\">%s</testsuite>".formatted(seconds, tests));
  }
}

package io.foretest.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which classes look like tests. */
class TestClassesTest {
  @TempDir Path directory;

  @Test
  void testsAreToldByTheDefaultPatternsOfSurefireAndFailsafe() throws Exception {
    Path classes =
        Compiled.into(
            directory,
            Map.of(
                "a/ParserTest.java", "package a; class ParserTest { class NestedTest { } }",
                "a/ParserTests.java", "package a; class ParserTests { }",
                "a/ParserTestCase.java", "package a; class ParserTestCase { }",
                "a/TestParser.java", "package a; record TestParser() { }",
                "a/ParserIT.java", "package a; class ParserIT { }",
                "a/ITParser.java", "package a; class ITParser { }",
                "a/ParserITCase.java", "package a; class ParserITCase { }",
                "a/Helper.java", "package a; class Helper { } class Testing2 { }",
                "a/Latest.java", "package a; class Latest { }"));

    TestClasses found = TestClasses.in(classes);

    assertThat(found.tests())
        .containsExactly(
            new TestClass("a.ITParser", true),
            new TestClass("a.ParserIT", true),
            new TestClass("a.ParserITCase", true),
            new TestClass("a.ParserTest", false),
            new TestClass("a.ParserTestCase", false),
            new TestClass("a.ParserTests", false),
            new TestClass("a.TestParser", false),
            new TestClass("a.Testing2", false));
    assertThat(found.all())
        .contains("a.Helper", "a.Latest", "a.ParserTest")
        .doesNotContain("a.ParserTest$NestedTest")
        .isSorted();
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void whatCannotBeInstantiatedIsNoTest() throws Exception {
    Path classes =
        Compiled.into(
            directory,
            Map.of(
                "AbstractTest.java", "abstract class AbstractTest { }",
                "FaceTest.java", "interface FaceTest { }",
                "MarkTest.java", "@interface MarkTest { }",
                "ListTest.java", "enum ListTest { ONE }"));

    TestClasses found = TestClasses.in(classes);

    assertThat(found.tests()).isEmpty();
    assertThat(found.all()).hasSize(4);
  }

  @Test
  void aModuleWithoutTestsHasNone() {
    assertThat(TestClasses.in(directory.resolve("missing")).all()).isEmpty();
  }

  @Test
  void theTagOfTestsThatAlwaysRunCountsOnAClassAMethodANestedClassAndWhatIsInherited()
      throws Exception {
    String tag = "@org.junit.jupiter.api.Tag(\"always-run\")";
    Path classes =
        Compiled.into(
            directory,
            Map.of(
                "OwnTest.java", tag + " class OwnTest { }",
                "MethodTest.java", "class MethodTest { " + tag + " void smoke() { } }",
                "NestedTest.java", "class NestedTest { " + tag + " class Smoke { } }",
                "TwoTest.java",
                    "@org.junit.jupiter.api.Tags({@org.junit.jupiter.api.Tag(\"slow\"), "
                        + tag
                        + "}) class TwoTest { }",
                "Base.java", tag + " abstract class Base { }",
                "Middle.java", "abstract class Middle extends Base { }",
                "InheritingTest.java", "class InheritingTest extends Middle { }",
                "Smoke.java", tag + " @interface Smoke { }",
                "ComposedTest.java", "@Smoke class ComposedTest { }",
                "OtherTest.java",
                    "@org.junit.jupiter.api.Tag(\"slow\") class OtherTest { OwnTest uses; }"));

    assertThat(TestClasses.in(classes).alwaysRun())
        .contains(
            "OwnTest", "MethodTest", "NestedTest", "TwoTest", "InheritingTest", "ComposedTest")
        .doesNotContain("OtherTest");
  }
}

package io.foretest.it;

import java.util.List;

/** What Jupiter's tests can be written with. */
final class FeatureRows {
  private static final String GROUP = "JUnit feature";
  private static final String CHECK = "assertEquals(\"left\", new Left().value());";
  private static final String IMPORTS =
      """
      package org.example;

      import static org.junit.jupiter.api.Assertions.*;
      import static org.junit.jupiter.api.Assumptions.*;

      import java.util.stream.*;
      import org.junit.jupiter.api.*;
      import org.junit.jupiter.api.condition.*;
      import org.junit.jupiter.params.*;
      import org.junit.jupiter.params.provider.*;

      """;

  private FeatureRows() {}

  static List<Row> all() {
    return List.of(
        row("@Nested", left("@Nested class Inner { @Test void holds() { CHECK } }"))
            .fails("LeftTest$Inner.holds", "holds()")
            .everyTime(),
        row(
                "@ParameterizedTest",
                left("@ParameterizedTest @ValueSource(ints = {1, 2}) void holds(int i) { CHECK }"))
            .fails("LeftTest.holds", "holds(int)")
            .everyTime(),
        row("@ParameterizedClass", parameterizedClass()).fails("LeftTest.holds", "holds()"),
        row(
                "@TestFactory",
                left(
                    "@TestFactory Stream<DynamicTest> holds() { return Stream.of(1, 2)"
                        + ".map(i -> DynamicTest.dynamicTest(\"no \" + i, () -> { CHECK })); }"))
            .fails("LeftTest.holds", "holds()"),
        row("@RepeatedTest", left("@RepeatedTest(3) void holds() { CHECK }"))
            .fails("LeftTest.holds", "holds()"),
        row("@TestTemplate", testTemplate()).fails("LeftTest.holds", "holds()"),
        row("inherited test methods", inherited()),
        row("test methods of an interface", defaults()),
        row("groups", tagged().configure("<groups>fast</groups>")),
        row("excludedGroups", tagged().configure("<excludedGroups>slow</excludedGroups>")),
        row(
            "@Disabled",
            left("@Disabled @Test void sleeps() { fail(); } @Test void holds() { CHECK }")),
        row(
            "assumptions",
            left("@Test void doubts() { assumeTrue(false); } @Test void holds() { CHECK }")),
        row(
            "conditions",
            left(
                "@EnabledIfSystemProperty(named = \"never\", matches = \"set\") @Test void waits() {"
                    + " fail(); } @Test void holds() { CHECK }")),
        row(
                "failing @BeforeAll",
                left("@BeforeAll static void start() { CHECK } @Test void holds() {}"))
            .fails("LeftTest", "")
            .unattributed(),
        row(
            "test instance per class",
            left(
                "@TestInstance(TestInstance.Lifecycle.PER_CLASS)",
                "private int runs; @BeforeAll void start() { runs = 1; }"
                    + " @Test void holds() { assertEquals(1, runs); CHECK }")),
        row("own ClassOrderer and MethodOrderer", orderers()),
        row("own LauncherSessionListener and PostDiscoveryFilter", listeners()),
        row(
                "junit-platform.properties with parallel execution: who touches what is not told apart",
                platformProperties(
                    "junit.jupiter.execution.parallel.enabled=true\n"
                        + "junit.jupiter.execution.parallel.mode.default=concurrent\n"
                        + "junit.jupiter.execution.parallel.mode.classes.default=concurrent\n"))
            .skips()
            .everyTime());
  }

  private static ModuleRow row(String name, Module module) {
    return ModuleRow.of(GROUP, name, module).provider("JUnit " + Module.JUPITER);
  }

  private static Module left(String body) {
    return left("", body);
  }

  private static Module left(String annotations, String body) {
    return Module.jupiter().test("LeftTest", source(annotations, "class LeftTest", body));
  }

  private static String source(String annotations, String type, String body) {
    return IMPORTS + annotations + "\n" + type + " {\n" + body.replace("CHECK", CHECK) + "\n}\n";
  }

  private static Module parameterizedClass() {
    return left(
        "@ParameterizedClass @ValueSource(ints = {1, 2})",
        "@Parameter int number; @Test void holds() { CHECK }");
  }

  private static Module testTemplate() {
    return left("@TestTemplate @org.junit.jupiter.api.extension.ExtendWith(Twice.class) void holds() { CHECK }")
        .test(
            "Twice",
            """
            package org.example;

            import java.util.stream.Stream;
            import org.junit.jupiter.api.extension.*;

            public class Twice implements TestTemplateInvocationContextProvider {
              public boolean supportsTestTemplate(ExtensionContext context) { return true; }

              public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
                  ExtensionContext context) {
                return Stream.of(new TestTemplateInvocationContext() {}, new TestTemplateInvocationContext() {});
              }
            }
            """);
  }

  private static Module inherited() {
    return Module.jupiter()
        .test(
            "LeftTest",
            source(
                "", "class LeftTest extends Base", "String value() { return new Left().value(); }"))
        .test(
            "Base",
            source(
                "",
                "abstract class Base",
                "abstract String value(); @Test void holds() { assertEquals(\"left\", value()); }"));
  }

  private static Module defaults() {
    return Module.jupiter()
        .test(
            "LeftTest",
            source(
                "",
                "class LeftTest implements Holding",
                "public String value() { return new Left().value(); }"))
        .test(
            "Holding",
            source(
                "",
                "interface Holding",
                "String value(); @Test default void holds() { assertEquals(\"left\", value()); }"));
  }

  private static Module tagged() {
    return left("@Tag(\"fast\") @Test void holds() { CHECK } @Tag(\"slow\") @Test void other() { fail(); }")
        .test(
            "RightTest",
            source(
                "@Tag(\"fast\")",
                "class RightTest",
                "@Test void holds() { assertEquals(\"right\", new Right().value()); }"));
  }

  private static Module platformProperties(String text) {
    return left("@Test void holds() { CHECK } @Test void again() {}")
        .file("src/test/resources/junit-platform.properties", text);
  }

  private static Module orderers() {
    return platformProperties(
        "junit.jupiter.testclass.order.default=org.junit.jupiter.api.ClassOrderer$ClassName\n"
            + "junit.jupiter.testmethod.order.default=org.junit.jupiter.api.MethodOrderer$MethodName\n");
  }

  private static Module listeners() {
    return left("@Test void holds() { CHECK } @Test void unwanted() { fail(); }")
        .dependency("org.junit.platform", "junit-platform-launcher", Module.JUPITER)
        .test(
            "Own",
            """
            package org.example;

            import org.junit.platform.engine.*;
            import org.junit.platform.launcher.*;

            public class Own implements LauncherSessionListener, PostDiscoveryFilter {
              public FilterResult apply(TestDescriptor test) {
                return FilterResult.includedIf(!test.getUniqueId().toString().contains("unwanted"));
              }

              public void launcherSessionOpened(LauncherSession session) {
                System.setProperty("own.session", "open");
              }
            }
            """)
        .file(
            "src/test/resources/META-INF/services/org.junit.platform.launcher.LauncherSessionListener",
            "org.example.Own\n")
        .file(
            "src/test/resources/META-INF/services/org.junit.platform.launcher.PostDiscoveryFilter",
            "org.example.Own\n");
  }
}

package io.foretest.it;

import java.util.List;

/** Test engines besides Jupiter: none of their tests may be skipped without a proof. */
final class EngineRows {
  private static final String GROUP = "Engine";
  private static final String NOT_JUPITER = "the tests are not Jupiter's";
  private static final String JUNIT4_OR_TESTNG = "JUnit 4 or TestNG is on the class path";

  private EngineRows() {}

  static List<Row> all() {
    return List.of(
        row("JUnit 4, Surefire 3.5.6", Module.junit4().surefire("3.5.6"))
            .aside("no JUnit Platform tests under Surefire 3.5.6")
            .unrecorded(),
        row("JUnit 4, Surefire 3.6.1", Module.junit4()).platform(NOT_JUPITER),
        row("Vintage 5.14.4, Surefire 3.5.6", vintage("5.14.4").surefire("3.5.6"))
            .platform(NOT_JUPITER),
        row("Vintage 6.1.3, Surefire 3.6.1", vintage("6.1.3")).platform(NOT_JUPITER),
        row("Jupiter and Vintage in one module", jupiterAndVintage())
            .platform(JUNIT4_OR_TESTNG)
            .skips("RightTest", "OldTest"),
        row("Jupiter and JUnit 4 without Vintage, Surefire 3.5.6", jupiterAndJUnit4("3.5.6"))
            .platform(JUNIT4_OR_TESTNG),
        row("Jupiter and JUnit 4 without Vintage, Surefire 3.6.1", jupiterAndJUnit4("3.6.1"))
            .platform(JUNIT4_OR_TESTNG)
            .skips("RightTest", "OldTest"),
        row("TestNG, Surefire 3.5.6", testng().surefire("3.5.6"))
            .aside("TestNG tests under Surefire 3.5.6")
            .unrecorded(),
        row("TestNG, Surefire 3.6.1", testng()).platform(NOT_JUPITER),
        row("TestNG's engine for the platform, Surefire 3.6.1", testngEngine())
            .platform(NOT_JUPITER),
        row("Jupiter and TestNG in one module, Surefire 3.6.1", jupiterAndTestng())
            .platform(JUNIT4_OR_TESTNG)
            .skips("RightTest", "OtherTest"),
        row("Spock 2", spock()).platform(NOT_JUPITER).fails("LeftTest.holds", "holds()"),
        row("Kotest", kotest())
            .platform("Surefire adds Jupiter's engine")
            .fails("LeftTest.holds", ""),
        row("Cucumber", cucumber()).platform(NOT_JUPITER).skips().fails("", "").unattributed(),
        row("ArchUnit's engine and Jupiter", archunit()).provider("JUnit 5.14.4"));
  }

  private static ModuleRow row(String name, Module module) {
    return ModuleRow.of(GROUP, name, module);
  }

  private static Module vintage(String version) {
    return Module.junit4().dependency("org.junit.vintage", "junit-vintage-engine", version);
  }

  private static Module jupiterAndVintage() {
    return Module.jupiter()
        .dependency("org.junit.vintage", "junit-vintage-engine", Module.JUPITER)
        .test("OldTest", old());
  }

  private static Module jupiterAndJUnit4(String surefire) {
    return Module.jupiter()
        .surefire(surefire)
        .dependency("junit", "junit", "4.13.2")
        .test("OldTest", old());
  }

  private static String old() {
    return Module.publicTest("org.junit.Test", "org.junit.Assert", "Right", "right")
        .replace("class RightTest", "class OldTest");
  }

  private static Module testng() {
    return Module.empty()
        .dependency("org.testng", "testng", "7.11.0")
        .test("LeftTest", testngTest("Left", "left"))
        .test("RightTest", testngTest("Right", "right"));
  }

  private static Module testngEngine() {
    return testng().dependency("org.junit.support", "testng-engine", "1.1.0");
  }

  private static Module jupiterAndTestng() {
    return Module.jupiter()
        .dependency("org.testng", "testng", "7.11.0")
        .test(
            "OtherTest",
            testngTest("Right", "right").replace("class RightTest", "class OtherTest"));
  }

  private static String testngTest(String subject, String value) {
    return Module.publicTest("org.testng.annotations.Test", "org.testng.Assert", subject, value);
  }

  private static Module spock() {
    return Module.empty()
        .dependency("org.spockframework", "spock-core", "2.3-groovy-4.0")
        .file("src/test/groovy/org/example/LeftTest.groovy", specification("Left", "left"))
        .file("src/test/groovy/org/example/RightTest.groovy", specification("Right", "right"))
        .plugin(
            """
            <groupId>org.codehaus.gmavenplus</groupId>
            <artifactId>gmavenplus-plugin</artifactId>
            <version>4.2.1</version>
            <executions><execution><goals><goal>compileTests</goal></goals></execution></executions>
            """);
  }

  private static String specification(String subject, String value) {
    return """
        package org.example

        class %1$sTest extends spock.lang.Specification {
          def holds() {
            expect:
            new %1$s().value() == "%2$s"
          }
        }
        """
        .formatted(subject, value);
  }

  private static Module kotest() {
    return Module.empty()
        .dependency("io.kotest", "kotest-runner-junit5-jvm", "5.9.1")
        .dependency("org.jetbrains.kotlin", "kotlin-stdlib", "2.2.21")
        .file("src/test/kotlin/org/example/LeftTest.kt", kotlin("Left", "left"))
        .file("src/test/kotlin/org/example/RightTest.kt", kotlin("Right", "right"))
        .plugin(
            """
            <groupId>org.jetbrains.kotlin</groupId>
            <artifactId>kotlin-maven-plugin</artifactId>
            <version>2.2.21</version>
            <configuration><jvmTarget>17</jvmTarget></configuration>
            <executions>
              <execution><goals><goal>test-compile</goal></goals>
                <configuration><sourceDirs><sourceDir>src/test/kotlin</sourceDir></sourceDirs></configuration>
              </execution>
            </executions>
            """);
  }

  private static String kotlin(String subject, String value) {
    return """
        package org.example

        import io.kotest.core.spec.style.FunSpec
        import io.kotest.matchers.shouldBe

        class %1$sTest : FunSpec({
          test("holds") {
            %1$s().value() shouldBe "%2$s"
          }
        })
        """
        .formatted(subject, value);
  }

  private static Module cucumber() {
    return Module.empty()
        .bom("org.junit", "junit-bom", "5.14.4")
        .dependency("org.junit.platform", "junit-platform-suite", "")
        .dependency("io.cucumber", "cucumber-java", "7.31.0")
        .dependency("io.cucumber", "cucumber-junit-platform-engine", "7.31.0")
        .test("FeaturesTest", FEATURES)
        .test("Steps", STEPS)
        .file("src/test/resources/org/example/left.feature", feature("left"))
        .file("src/test/resources/org/example/right.feature", feature("right"));
  }

  private static String feature(String value) {
    return """
        Feature: The %1$s side
          Scenario: It holds
            Then the %1$s side says "%1$s"
        """
        .formatted(value);
  }

  private static final String FEATURES =
      """
      package org.example;

      import org.junit.platform.suite.api.ConfigurationParameter;
      import org.junit.platform.suite.api.IncludeEngines;
      import org.junit.platform.suite.api.SelectPackages;
      import org.junit.platform.suite.api.Suite;

      @Suite
      @IncludeEngines("cucumber")
      @SelectPackages("org.example")
      @ConfigurationParameter(key = "cucumber.glue", value = "org.example")
      class FeaturesTest {}
      """;

  private static final String STEPS =
      """
      package org.example;

      import io.cucumber.java.en.Then;

      public class Steps {
        @Then("the left side says {string}")
        public void left(String value) {
          check(value, new Left().value());
        }

        @Then("the right side says {string}")
        public void right(String value) {
          check(value, new Right().value());
        }

        private static void check(String expected, String given) {
          if (!expected.equals(given)) {
            throw new AssertionError(given);
          }
        }
      }
      """;

  private static Module archunit() {
    return Module.jupiter("5.14.4")
        .bom("org.junit", "junit-bom", "5.14.4")
        .dependency("com.tngtech.archunit", "archunit-junit5", "1.4.1")
        .test("RulesTest", RULES);
  }

  private static final String RULES =
      """
      package org.example;

      import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

      import com.tngtech.archunit.junit.AnalyzeClasses;
      import com.tngtech.archunit.junit.ArchTest;
      import com.tngtech.archunit.lang.ArchRule;

      @AnalyzeClasses(packages = "org.example")
      class RulesTest {
        @ArchTest
        static final ArchRule ARE_PUBLIC =
            classes().that().haveSimpleName("Right").should().bePublic();
      }
      """;
}

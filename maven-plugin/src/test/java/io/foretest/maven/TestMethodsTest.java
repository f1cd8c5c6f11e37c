package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.history.TestKey;
import io.foretest.protocol.TestId;
import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TestMethodsTest {
  private static final String NAME = TestMethodsTest.class.getName();
  private static final TestKey CLASS = new TestKey("g:m", NAME);
  private static final TestKey OWN = key(NAME, "knownMethodsOfAClassAreItsUnits()");
  private static final TestKey INSIDE = key(NAME + "$Inside", "nested()");

  private final MavenProject project = new MavenProject();
  private final Build build = new Build();
  private final Properties user = new Properties();

  private static TestKey key(String holder, String method) {
    return TestKey.ofMethod("g:m", NAME, holder, method);
  }

  private TestMethods methods() throws Exception {
    build.setTestOutputDirectory(testClasses());
    project.setBuild(build);
    return TestMethods.of(project, user, List.of(NAME));
  }

  private static String testClasses() throws URISyntaxException {
    return new File(
            TestMethodsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .getPath();
  }

  @Nested
  class Inside {
    @Test
    void nested() throws Exception {
      assertThat(methods().isPlain(NAME, INSIDE.id())).isTrue();
      assertThat(methods().isPlain(NAME, TestId.ofMethod(NAME, "methods()"))).isFalse();
    }
  }

  @Test
  void knownMethodsOfAClassAreItsUnits() throws Exception {
    Units units = Units.ofMethods(Set.of(CLASS), Set.of(OWN, INSIDE, CLASS), methods());

    assertThat(units.tests())
        .as("those that never ran, too")
        .contains(INSIDE, OWN, key(NAME, "aBuildThatOrdersAllMethodsDividesNothing()"))
        .hasSize(6);
    assertThat(units.divisible()).containsExactly(CLASS);
  }

  @Test
  void aClassOfWhichNothingIsKnownIsAUnitItself() throws Exception {
    assertThat(Units.ofMethods(Set.of(CLASS), Set.of(), methods()))
        .isEqualTo(new Units(List.of(CLASS), Set.of()));
  }

  @Test
  void aClassWithATestThatIsNotItsOwnJupiterMethodRunsWhole() throws Exception {
    TestKey foreign = key(NAME, "aScenario()");

    Units units = Units.ofMethods(Set.of(CLASS), Set.of(OWN, foreign), methods());

    assertThat(units.tests()).hasSize(2);
    assertThat(units.divisible()).isEmpty();
  }

  @Test
  void aBuildThatOrdersAllMethodsDividesNothing() throws Exception {
    user.setProperty("junit.jupiter.testmethod.order.default", "x.Order");

    assertThat(methods().divides(NAME, Set.of(OWN.id()))).isFalse();
  }

  @Test
  void aSurefireThatGivesTheOrderDividesNothing() throws Exception {
    Plugin surefire = new Plugin();
    surefire.setGroupId("org.apache.maven.plugins");
    surefire.setArtifactId("maven-surefire-plugin");
    Configuration.of(surefire)
        .put(
            "properties",
            "configurationParameters",
            "junit.jupiter.testinstance.lifecycle.default = per_class");
    build.addPlugin(surefire);

    assertThat(methods().divides(NAME, Set.of(OWN.id()))).isFalse();
  }
}

package io.foretest.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.code.JupiterMethods.Method;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JupiterMethodsTest {
  private static final String IMPORTS =
      "package a; import org.junit.jupiter.api.*; import org.junit.jupiter.params.*;"
          + " import org.junit.jupiter.params.provider.*; ";

  @TempDir Path directory;

  private Optional<Set<Method>> methods(String source, String... more) throws IOException {
    Map<String, String> sources =
        Map.of("a/T.java", IMPORTS + source, "a/More.java", IMPORTS + String.join(" ", more));
    Path classes = Compiled.into(directory, sources);
    return new JupiterMethods(name -> find(classes, name)).of("a.T");
  }

  private static byte @Nullable [] find(Path classes, String name) {
    Path file = classes.resolve(name + ".class");
    ClassLoader loader = JupiterMethodsTest.class.getClassLoader();
    try (InputStream in =
        Files.exists(file)
            ? Files.newInputStream(file)
            : loader.getResourceAsStream(name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void allKindsOfTestMethodsAreFoundUnderTheirNamesInAPlan() throws Exception {
    assertThat(
            methods(
                "class T { @Test void plain() {} @RepeatedTest(2) void repeated(RepetitionInfo i) {}"
                    + " @ParameterizedTest @ValueSource(ints = 1) void many(int i, String[] s) {}"
                    + " @TestFactory Object factory() { return null; } @BeforeEach void before() {}"
                    + " @Quick void composed() {} void helper() {} }",
                "@Test @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                    + " @interface Quick {}"))
        .contains(
            Set.of(
                new Method("a.T", "plain()", true, false),
                new Method("a.T", "repeated(org.junit.jupiter.api.RepetitionInfo)", false, false),
                new Method("a.T", "many(int,[Ljava.lang.String;)", false, false),
                new Method("a.T", "factory()", false, false),
                new Method("a.T", "composed()", true, false)));
  }

  @Test
  void inheritedMethodsAndThoseOfNestedClassesBelongToTheClassThatRuns() throws Exception {
    assertThat(
            methods(
                "class T extends Base implements Face { @Nested class In { @Test void inside() {}"
                    + " @Nested class Deep { @Test void deep() {} } } static class Helper {"
                    + " @Test void elsewhere() {} } }",
                "abstract class Base { @Test void inherited() {} }"
                    + " interface Face { @Test default void byDefault() {} }"))
        .contains(
            Set.of(
                new Method("a.T", "inherited()", true, false),
                new Method("a.T", "byDefault()", true, false),
                new Method("a.T$In", "inside()", true, false),
                new Method("a.T$In$Deep", "deep()", true, false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@TestMethodOrder(MethodOrderer.OrderAnnotation.class) class T { @Test void t() {} }",
        "@TestInstance(TestInstance.Lifecycle.PER_CLASS) class T { @Test void t() {} }",
        "class T { @Test @Order(1) void t() {} }",
        "class T extends Ordered { @Test void t() {} }",
        "@Step class T { @Test void t() {} }",
        "class T { @Test void t() {} @Nested class In extends Ordered { @Test void u() {} } }",
        "class T extends WithNested { @Test void t() {} }",
      })
  void aClassThatSaysThatItsMethodsBelongTogetherRunsWhole(String source) throws Exception {
    assertThat(
            methods(
                source,
                "@TestMethodOrder(MethodOrderer.MethodName.class) abstract class Ordered {}",
                "class WithNested { @Nested class In { @Test void u() {} } }",
                "@TestMethodOrder(MethodOrderer.MethodName.class)"
                    + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                    + " @interface Step {}"))
        .isEmpty();
  }

  @Test
  void whatMayBeDisabledIsToldFromTheRest() throws Exception {
    assertThat(
            methods(
                "class T { @Test @Disabled void off() {} @Test void on() {}"
                    + " @Test @org.junit.jupiter.api.condition.EnabledOnOs("
                    + "org.junit.jupiter.api.condition.OS.AIX) void aix() {}"
                    + " @Nested @Disabled class In { @Test void inside() {} } }"))
        .contains(
            Set.of(
                new Method("a.T", "off()", true, true),
                new Method("a.T", "on()", true, false),
                new Method("a.T", "aix()", true, true),
                new Method("a.T$In", "inside()", true, true)));
  }

  @Test
  void aClassOfAnotherEngineHasNoMethodsAndOneThatIsNotThereRunsWhole() throws Exception {
    assertThat(methods("class T { void looksLikeATest() {} }")).contains(Set.of());
    assertThat(new JupiterMethods(name -> null).of("a.T")).isEmpty();
    assertThat(new JupiterMethods(name -> new byte[] {1, 2, 3}).of("a.T")).isEmpty();
  }
}

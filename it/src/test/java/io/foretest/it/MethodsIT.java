package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Selecting methods: recorded, learned and selected in real builds, on both paths. */
class MethodsIT {
  private static final String[] SELECT = {"test", "-Dml.select=true", "-Dml.granularity=method"};
  private static final List<Fault> FAULTS = Fault.SINGLE;
  private static final Fault SLUG = FAULTS.get(0);
  private static final Fault REPEAT = FAULTS.get(5);

  /** Which two lines each recorded commit breaks: all of them early, so that models meet them. */
  private static final int[][] PAST = {
    {0, 1}, {2, 3}, {4, 5}, {0, 2}, {1, 4}, {3, 5}, {0, 4}, {1, 3}, {2, 5}
  };

  private static Project lived;

  @BeforeAll
  static void live() throws Exception {
    lived = Project.of("methods", Stack.S36_J6.arguments());
    lived.always("-Dml.min.runs=" + (PAST.length + 1));
    Fault.Mending mending = () -> {};
    for (int[] pair : PAST) {
      mending.apply();
      mending = FAULTS.get(pair[0]).breakIn(lived).then(FAULTS.get(pair[1]).breakIn(lived));
      lived.commit("Rework " + FAULTS.get(pair[0]).name() + " and " + FAULTS.get(pair[1]).name());
      lived.maven("test").failedForATest();
    }
    mending.apply();
    lived.commit("Mend the last faults");
    lived.maven("test").succeeded();
    lived.maven("foretest:train", "-Dml.granularity=method").succeeded();
  }

  @AfterAll
  static void end() throws Exception {
    lived.close();
  }

  @Test
  void theFailingMethodsRunOthersAreLeftOutAndTheRestCanBeMadeUpFor() throws Exception {
    try (Project project = lived.copy()) {
      SLUG.breakIn(project);
      project.commit("Slug anew");

      Build faulty = project.maven(SELECT).failedForATest();

      assertThat(faulty.output())
          .contains("ForetestProvider")
          .contains("left out in classes that run");
      assertThat(faulty.reports("").failed())
          .contains("AlphaTest.slug", "BravoTest.slug", "OrderedTest.slug")
          .anyMatch(name -> name.startsWith("CharlieTest.slug"));
      List<String> ran = methods(faulty);
      assertThat(ran).doesNotContain("AlphaTest.mirror", "BravoTest.mirror");
      assertThat(ran)
          .as("a class whose methods have an order runs whole")
          .contains("OrderedTest.mirror", "OrderedTest.initials", "OrderedTest.vowels");

      Build explained = project.maven("foretest:explain", "-Dtest=AlphaTest#mirror").succeeded();
      assertThat(explained.output())
          .contains("org.example.AlphaTest#mirror() is skipped")
          .doesNotContain("AlphaTest#slug()");

      Project.deleteTree(project.path("target/surefire-reports"));
      Build remaining =
          project.maven("test", "-Dml.select=remaining", "-Dml.granularity=method").succeeded();
      List<String> left = methods(remaining);

      assertThat(Stream.concat(ran.stream(), left.stream()).distinct())
          .as("every method of every class")
          .hasSize(22);
      assertThat(left).as("nothing twice").isNotEmpty().doesNotContainAnyElementsOf(ran);
    }
  }

  @Test
  void withoutTheProviderThePlatformFiltersMethods() throws Exception {
    try (Project project = lived.copy()) {
      Stream.of(Stack.S32_J5.arguments("-Dml.provider=off")).forEach(project::always);
      REPEAT.breakIn(project);
      project.commit("Repeat anew");

      Build faulty = project.maven(SELECT).failedForATest();

      assertThat(faulty.output())
          .contains("platform (ml.provider=off)", "surefire-plugin:3.2.5")
          .doesNotContain("ForetestProvider");
      assertThat(methods(faulty))
          .contains("AlphaTest.repeat", "BravoTest$Inside.repeat", "CharlieTest.repeat")
          .doesNotContain("AlphaTest.mirror", "BravoTest.mirror", "CharlieTest.mirror");
      assertThat(faulty.reports("").failed())
          .contains("AlphaTest.repeat", "BravoTest$Inside.repeat", "CharlieTest.repeat");
    }
  }

  @Test
  void aNewMethodRunsWithItsClassAndAModelOfMethodsHasNoSayAboutClasses() throws Exception {
    try (Project project = lived.copy()) {
      project.edit(
          "src/test/java/org/example/AlphaTest.java",
          "  @Test\n  void slug() {",
          "  @Test\n  void recent() {\n    assertEquals(1, 2);\n  }\n\n  @Test\n  void slug() {");
      project.commit("Test more");

      Build build = project.maven(SELECT).failedForATest();

      assertThat(build.reports("").failed()).containsExactly("AlphaTest.recent");
      assertThat(methods(build)).contains("AlphaTest.slug", "AlphaTest.mirror");

      Build classes = project.maven("test", "-Dml.select=true").failedForATest();

      assertThat(classes.output()).contains("the model has no say: it is one of methods");
      assertThat(methods(classes)).as("everything runs").hasSize(23);
    }
  }

  /** {@code Class.method} of what ran, each once, without what tells invocations apart. */
  private static List<String> methods(Build build) throws Exception {
    return build.reports("").outcomes().keySet().stream()
        .map(name -> name.replaceFirst("[\\[({].*", "").strip())
        .distinct()
        .toList();
  }
}

package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of a class whose probes do not tell, and which shapes come with a method. */
class EvidenceRecorderTest {
  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void scene() {
    scene =
        new Scene(directory)
            .source(
                "A", "class A { static int one() { return 1; } static int two() { return 2; } }")
            .test("T", "A.one();")
            .test("U", "");
  }

  private static Set<String> shapes(ModuleEvidence record, String test) {
    return record.entries(record.tests().get(test).touched()).stream()
        .filter(entry -> entry.member().equals(Member.SHAPE))
        .map(entry -> entry.owner().substring(2))
        .collect(Collectors.toSet());
  }

  @Test
  void aClassThatRanAsAnotherFileIsTouchedAsAWhole() throws Exception {
    scene.compile();
    WatchedJvm jvm = scene.jvm("jvm").runs("p.T", "p.U");
    scene.compile("-g:none");

    ModuleEvidence record = scene.record(jvm);

    assertThat(Scene.methods(record, "p.T")).contains("A.one", "A.two");
    assertThat(Scene.methods(record, "p.U")).doesNotContain("A.two");
  }

  @Test
  void classesThatTheAgentLeavesAloneCountForEveryTest() throws Exception {
    scene.compile();

    ModuleEvidence record = scene.record(scene.jvm("jvm").excludes("p.A*").runs("p.T", "p.U"));

    assertThat(Scene.methods(record, "p.U")).contains("A.one", "A.two", "A.<init>");
  }

  @Test
  void saysWhatTheAgentLeavesAlone() throws Exception {
    scene.compile();
    scene.jvm("jvm").excludes("p.A").runs("p.T", "p.U").write(scene.journals());

    assertThat(scene.record().notes())
        .singleElement()
        .asString()
        .startsWith("the JaCoCo agent may leave out 1 of ")
        .contains("excludes=p.A,", "every test counts as touching them");
  }

  @Test
  void anAgentOfOneJvmThatLeavesClassesAloneCountsForEveryTest() throws Exception {
    scene.compile();
    scene.jvm("blind").excludes("p.A").runs("p.U").write(scene.journals());

    ModuleEvidence record = scene.record(scene.jvm("jvm").runs("p.T"));

    assertThat(Scene.methods(record, "p.T")).contains("A.two");
    assertThat(Scene.methods(record, "p.U")).contains("A.two");
  }

  @Test
  void aClassFileThatIsTooNewCountsForEveryTest() throws Exception {
    scene.source("New", "class New {}").compile();
    TooNew.make(scene.classFile("New"));

    ModuleEvidence record = scene.record(scene.jvm("jvm").runs("p.T", "p.U"));

    for (String test : record.testClasses()) {
      assertThat(record.entries(record.tests().get(test).touched()))
          .anyMatch(e -> e.owner().equals("p/New") && e.member().equals(Member.WHOLE));
    }
  }

  @Test
  void theSameClassInTwoModulesIsTouchedInBoth() throws Exception {
    Scene other =
        new Scene(directory.resolve("other"))
            .source(
                "A", "class A { static int one() { return 7; } static int three() { return 3; } }")
            .compile();
    scene.dependsOn(new ModuleOutput("g:other", other.classes(), other.testClasses())).compile();

    ModuleEvidence record = scene.record(scene.jvm("jvm").runs("p.T"));

    assertThat(shapes(record, "p.T")).contains("A");
    assertThat(
            record.entries(record.tests().get("p.T").touched()).stream()
                .filter(e -> e.owner().equals("p/A") && e.member().equals(Member.SHAPE)))
        .hasSize(2);
  }

  @Test
  void aMethodBringsTheShapesOfWhatItNamesAndOfWhatIsAbove() throws Exception {
    scene
        .source("I", "interface I {}")
        .source("Mark", "@interface Mark {}")
        .source(
            "Sub", "@Mark class Sub extends A implements I { static Object of() { return null; } }")
        .source("K", "class K { static boolean is(Object o) { return o instanceof Named; } }")
        .source("Named", "class Named {}")
        .source("Idle", "class Idle {}")
        .test("T", "Sub.of(); K.is(null);");

    ModuleEvidence record = scene.recordAll();

    assertThat(shapes(record, "p.T")).contains("Sub", "A", "I", "Mark", "K", "Named", "T");
    assertThat(shapes(record, "p.T")).doesNotContain("Idle");
    assertThat(shapes(record, "p.U")).containsExactly("U");
  }

  @Test
  void withoutOutputNothingIsRecordedAndNothingFails() throws Exception {
    scene.compile();
    scene.jvm("jvm").runs("p.T").write(scene.journals());
    Path empty = Files.createDirectories(directory.resolve("empty"));

    Recording recording = new Scene(empty).record();

    assertThat(recording.evidence()).isEmpty();
    assertThat(recording.notes()).isEmpty();
  }
}

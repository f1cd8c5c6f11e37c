package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.evidence.TestEvidence.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides about all tests of a record: {@code T} touches class A, {@code U} nothing. */
class GenerationRulesTest {
  private static final String MARK =
      "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
          + " @interface Mark { int value() default 0; }";

  @TempDir Path directory;
  private Scene scene;
  private ModuleEvidence record;

  @BeforeEach
  void recorded() throws Exception {
    scene =
        new Scene(directory)
            .source("A", "class A { static int one() { return 1; } }")
            .source("Mark", MARK)
            .source("Marked", "@Mark class Marked {}")
            .source("Plain", "class Plain {}")
            .test("T", "A.one();")
            .test("U", "")
            .compile()
            .resource("a.properties", "a=1");
    record = scene.recordAll();
  }

  private void assertAllTouched(String why) throws Exception {
    CoverageEvidence evidence = scene.compare(record);
    assertThat(evidence.of("p.U").finding()).isEqualTo(Finding.TOUCHES);
    assertThat(evidence.of("p.U").why()).contains(why);
    assertThat(scene.notSkipped(evidence)).containsExactly("T", "U");
    assertThat(evidence.notes()).singleElement().asString().contains(why);
  }

  private void assertNoneTouched() throws Exception {
    assertThat(scene.notSkipped(scene.compare(record))).isEmpty();
  }

  @Test
  void whereNothingChangedNothingIsTouched() throws Exception {
    assertNoneTouched();
    assertThat(scene.compare(record).of("p.T").why()).contains("commit c0ffee1234");
  }

  @Test
  void aTestThatIsNotRecordedIsUnknown() throws Exception {
    assertThat(scene.compare(record).of("p.Other").finding()).isEqualTo(Finding.UNKNOWN);
  }

  @Test
  void anotherEnvironmentProvesNothing() throws Exception {
    scene.environment("java", "21");

    TestEvidence evidence = scene.compare(record).of("p.U");

    assertThat(evidence.finding()).isEqualTo(Finding.UNKNOWN);
    assertThat(evidence.why()).contains("another java: 17, now 21");
  }

  @Test
  void whereGitCannotCompareNothingIsProven() throws Exception {
    TestEvidence evidence = scene.compare(record, Optional.empty()).of("p.U");

    assertThat(evidence.finding()).isEqualTo(Finding.UNKNOWN);
    assertThat(evidence.why()).contains("git cannot compare with commit c0ffee1234");
  }

  @Test
  void aChangedFileThatIsNoSourceTouchesAll() throws Exception {
    TestEvidence evidence = scene.compare(record, Optional.of(List.of("data/x.csv"))).of("p.U");

    assertThat(evidence.finding()).isEqualTo(Finding.TOUCHES);
    assertThat(evidence.why()).contains("data/x.csv");
  }

  @Test
  void aChangedResourceTouchesAll() throws Exception {
    scene.resource("a.properties", "a=2");

    assertAllTouched("a.properties");
  }

  @Test
  void aNewResourceTouchesAll() throws Exception {
    scene.resource("META-INF/services/p.A", "p.A");

    assertAllTouched("META-INF/services/p.A");
  }

  @Test
  void aResourceThatIsGoneTouchesAll() throws Exception {
    Files.delete(scene.classes().resolve("a.properties"));

    assertAllTouched("a.properties");
  }

  @Test
  void aNewResourceOfTestsThatHidesTheProductsTouchesAll() throws Exception {
    scene.testResource("a.properties", "a=2");

    assertAllTouched("a.properties");
  }

  @Test
  void aResourceThatWasHiddenWhenRecordedIsNoChange() throws Exception {
    scene.testResource("a.properties", "a=2");
    record = scene.record(scene.jvm("second").runs("p.T", "p.U"));

    assertNoneTouched();
    scene.testResource("a.properties", "a=3");
    assertAllTouched("a.properties");
  }

  @Test
  void aClassOfAMultiReleaseOutputIsAResource() throws Exception {
    Path versioned = scene.classes().resolve("META-INF/versions/17/p/A.class");
    Files.createDirectories(versioned.getParent());
    Files.write(versioned, new byte[] {1, 2, 3});

    CoverageEvidence evidence = scene.compare(record, Optional.of(List.of()));

    assertThat(evidence.of("p.U").finding()).isEqualTo(Finding.TOUCHES);
    assertThat(evidence.of("p.U").why()).contains("META-INF/versions/17/p/A.class");
  }

  @Test
  void aNewClassThatNobodyNamesTouchesAll() throws Exception {
    scene.source("Found", "class Found {}");

    assertAllTouched("p.Found");
  }

  @Test
  void aNewAnnotatedClassTouchesAllEvenWhereOthersNameIt() throws Exception {
    scene
        .source("Found", "@Mark class Found {}")
        .source("A", "class A { static int one() { new Found(); return 1; } }");

    assertAllTouched("p.Found");
  }

  @Test
  void anotherAnnotationOfAClassTouchesAll() throws Exception {
    scene.source("Marked", "@Mark(1) class Marked {}");

    assertAllTouched("p.Marked");
  }

  @Test
  void anAnnotatedClassThatIsGoneTouchesAll() throws Exception {
    scene.without("Marked");

    assertAllTouched("p.Marked");
  }

  @Test
  void aClassThatLostItsAnnotationTouchesAll() throws Exception {
    scene.source("Marked", "class Marked {}");

    assertAllTouched("p.Marked");
  }

  @Test
  void aPlainClassThatIsGoneTouchesNobodyWhoDidNotUseIt() throws Exception {
    scene.without("Plain");

    assertNoneTouched();
  }

  @Test
  void aNewClassThatChangedCodeNamesTouchesThoseThatRanThatCode() throws Exception {
    scene
        .source("Found", "class Found { Next next; Found() { next = new Next(); } }")
        .source("Next", "class Next {}")
        .source("A", "class A { static int one() { new Found(); return 1; } }");

    assertThat(scene.notSkipped(scene.compare(record))).containsExactly("T");
  }

  @Test
  void aNewTestClassIsNobodyElsesBusiness() throws Exception {
    scene.test("V", "");

    assertThat(scene.notSkipped(scene.compare(record))).containsExactly("V");
  }

  @Test
  void aNewClassThatHidesALibrarysTouchesAll() throws Exception {
    Path library =
        new Scene(directory.resolve("library"))
            .source("Lib", "class Lib { static int of() { return 1; } }")
            .compile()
            .classes();
    scene.source("A", "class A { static int one() { return Lib.of(); } }");
    scene.compile("-classpath", library.toString());
    record = scene.record(new WatchedJvm("other", scene.classes(), library).runs("p.T", "p.U"));

    scene.source("Lib", "class Lib { static int of() { return 2; } }");

    assertAllTouched("p.Lib");
  }
}

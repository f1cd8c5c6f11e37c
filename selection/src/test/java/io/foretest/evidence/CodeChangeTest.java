package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tests a change of classes touches. {@code U} is the test that touches none of them. */
class CodeChangeTest {
  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void scene() {
    scene = new Scene(directory).test("U", "");
  }

  @Test
  void reformattedCodeTouchesNothing() throws Exception {
    ModuleEvidence record =
        scene
            .source("A", "class A { static int one() { return 1; } }")
            .test("T", "A.one();")
            .recordAll();
    scene.source("A", "/** Why. */\n\nclass A {\n  static int one() {\n\n    return 1; } }");

    assertThat(scene.notSkipped(scene.compare(record))).isEmpty();
  }

  @Test
  void aChangedBodyTouchesThoseThatRanIt() throws Exception {
    ModuleEvidence record =
        scene
            .source(
                "A", "class A { static int one() { return 1; } static int two() { return 2; } }")
            .test("T", "A.one();")
            .test("V", "A.two();")
            .recordAll();
    scene.source("A", "class A { static int one() { return 7; } static int two() { return 2; } }");

    CoverageEvidence evidence = scene.compare(record);

    assertThat(scene.notSkipped(evidence)).containsExactly("T");
    assertThat(evidence.of("p.T").why()).contains("p.A.one()");
    assertThat(evidence.of("p.T").touches().changedMethods()).isEqualTo(1);
  }

  @Test
  void aNewOverriderTouchesThoseThatHadAnInstance() throws Exception {
    ModuleEvidence record =
        scene
            .source("Base", "class Base { int of() { return 1; } }")
            .source("Sub", "class Sub extends Base {}")
            .test("T", "new Sub().of();")
            .test("V", "new Base().of();")
            .recordAll();
    scene.source("Sub", "class Sub extends Base { int of() { return 2; } }");

    assertThat(scene.notSkipped(scene.compare(record))).containsExactly("T");
  }

  @Test
  void aNewDefaultMethodTouchesThoseThatUsedAnImplementor() throws Exception {
    ModuleEvidence record =
        scene
            .source("I", "interface I {}")
            .source("Impl", "class Impl implements I {}")
            .test("T", "new Impl();")
            .recordAll();
    scene.source("I", "interface I { default int of() { return 1; } }");

    assertThat(scene.notSkipped(scene.compare(record))).containsExactly("T");
  }

  @Test
  void aConstantTouchesThoseThatRanTheCodeWhichHoldsIt() throws Exception {
    ModuleEvidence record =
        scene
            .source("K", "class K { static final int N = 1; }")
            .source("A", "class A { static int n() { return K.N; } }")
            .test("T", "A.n();")
            .recordAll();
    scene.source("K", "class K { static final int N = 2; }");

    assertThat(scene.notSkipped(scene.compare(record))).containsExactly("T");
  }

  @Test
  void anAnnotationOfAMethodTouchesThoseThatRanIt() throws Exception {
    ModuleEvidence record =
        scene
            .source("A", "class A { static int one() { return 1; } }")
            .test("T", "A.one();")
            .recordAll();
    scene.source("A", "class A { @Deprecated static int one() { return 1; } }");

    assertThat(scene.notSkipped(scene.compare(record))).containsExactly("T");
  }

  @Test
  void aClassThatIsGoneTouchesThoseThatUsedIt() throws Exception {
    ModuleEvidence record =
        scene.source("A", "class A { static void a() {} }").test("T", "A.a();").recordAll();
    scene.test("T", "").without("A");

    assertThat(scene.notSkipped(scene.compare(record))).containsExactly("T");
  }

  @Test
  void theSameClassWithOtherBytesInAnotherModuleIsAChange() throws Exception {
    ModuleEvidence record =
        scene
            .source("A", "class A { static int one() { return 1; } }")
            .test("T", "A.one();")
            .recordAll();
    Scene other =
        new Scene(directory.resolve("other"))
            .source("A", "class A { static int one() { return 2; } }")
            .compile();
    scene.dependsOn(new ModuleOutput("g:other", other.classes(), other.testClasses()));

    assertThat(scene.notSkipped(scene.compare(record))).containsExactly("T");
  }

  @Test
  void theSameClassWithTheSameBytesInAnotherModuleIsNone() throws Exception {
    scene.source("A", "class A { static int one() { return 1; } }");
    ModuleEvidence record = scene.test("T", "A.one();").recordAll();
    Scene other =
        new Scene(directory.resolve("other"))
            .source("A", "class A { static int one() { return 1; } }")
            .compile();
    scene.dependsOn(new ModuleOutput("g:other", other.classes(), other.testClasses()));

    assertThat(scene.notSkipped(scene.compare(record))).isEmpty();
  }

  @Test
  void aClassFileThatIsTooNewIsAChange() throws Exception {
    ModuleEvidence record =
        scene.source("A", "class A { static void a() {} }").test("T", "A.a();").recordAll();
    TooNew.make(scene.classFile("A"));

    assertThat(scene.notSkipped(scene.compare(record, Optional.of(List.of()))))
        .containsExactly("T");
  }

  @Test
  void aCopyThatIsTooNewIsAChange() throws Exception {
    ModuleEvidence record =
        scene.source("A", "class A { static void a() {} }").test("T", "A.a();").recordAll();
    Path copy = scene.testClasses().resolve("p/A.class");
    Files.createDirectories(copy.getParent());
    Files.copy(scene.classFile("A"), copy);
    TooNew.make(copy);

    assertThat(scene.notSkipped(scene.compare(record, Optional.of(List.of()))))
        .containsExactly("T");
  }
}

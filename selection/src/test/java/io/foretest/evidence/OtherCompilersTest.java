package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Shapes of bytecode that no plain Java source has: of Groovy and Kotlin, written by hand after
 * what their compilers make, and of methods and classes that javac generates.
 */
class OtherCompilersTest {
  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void scene() {
    scene = new Scene(directory.resolve("scene"));
  }

  /** Records the tests of a Groovy class A that calls B. */
  private ModuleEvidence groovy(String b, String... tests) throws Exception {
    scene.source("A", "class A { static int kept; static int call(String s) { return 0; } }");
    scene.source("B", b).compile();
    GroovyShape.write(scene.classFile("A"));
    Path library = GroovyShape.library(directory.resolve("groovy"));
    return scene.record(new WatchedJvm("jvm", scene.classes(), library).runs(tests));
  }

  @Test
  void groovyWhatADynamicCallRanIsTouchedEvenWhereItFailedAtOnce() throws Exception {
    scene.test("T", "try { A.call(\"x\"); } catch (NumberFormatException e) { return; }");

    ModuleEvidence record =
        groovy(
            "class B { static int make(String s) { return Integer.parseInt(s); }"
                + " static int first(String s) { return 1; } }",
            "p.T");

    assertThat(Scene.methods(record, "p.T")).contains("A.call", "B.make");
  }

  @Test
  void groovyWhatAStaticInitializerCallsDynamicallyCountsForLaterTests() throws Exception {
    scene
        .test("First", "if (A.kept == 0) { System.gc(); }")
        .test("Later", "if (A.kept == 0) { System.gc(); }")
        .test("Other", "");

    ModuleEvidence record =
        groovy(
            "class B { static int make(String s) { return 1; }"
                + " static int first(String s) { return 1; } }",
            "p.First",
            "p.Later",
            "p.Other");

    assertThat(Scene.methods(record, "p.Later")).contains("A.<clinit>", "B.first");
    assertThat(Scene.methods(record, "p.Other")).containsExactly("Other.<init>", "Other.run");
  }

  @Test
  void whatReflectionRanIsTouchedEvenWhereItFailedAtOnce() throws Exception {
    scene
        .source("B", "class B { static int make(String s) { return Integer.parseInt(s); } }")
        .source(
            "A",
            """
            class A {
              static Object call(Class<?> type) throws ReflectiveOperationException {
                return type.getDeclaredMethod("make", String.class).invoke(null, "x");
              }
            }
            """)
        .test("T", "try { A.call(B.class); } catch (ReflectiveOperationException e) { return; }");

    assertThat(Scene.methods(scene.recordAll(), "p.T")).contains("A.call", "B.make");
  }

  @Test
  void whatReflectionMadeIsTouchedEvenWhereItFailedAtOnceButNoMethodIs() throws Exception {
    scene
        .source(
            "B",
            """
            class B {
              final int i;
              B(String s) { i = Integer.parseInt(s); }
              static int make(String s) { return Integer.parseInt(s); }
            }
            """)
        .source(
            "A",
            """
            class A {
              static Object call(Class<?> type) throws ReflectiveOperationException {
                return type.getDeclaredConstructor(String.class).newInstance("x");
              }
            }
            """)
        .test("T", "try { A.call(B.class); } catch (ReflectiveOperationException e) { return; }");

    assertThat(Scene.methods(scene.recordAll(), "p.T"))
        .contains("A.call", "B.<init>")
        .doesNotContain("B.make");
  }

  /** {@code fun of(a: Int, b: Int = 7)}: whoever leaves b out calls a synthetic bridge. */
  @Test
  void kotlinADefaultOfAParameterBelongsToThoseWhoUseIt() throws Exception {
    ModuleEvidence record =
        scene
            .source("UtilKt", kotlinDefault(7))
            .test("Uses", "UtilKt.of$default(1, 0, 2, null);")
            .test("Gives", "UtilKt.of(1, 2);")
            .recordAll();

    CoverageEvidence evidence = scene.source("UtilKt", kotlinDefault(8)).compare(record);

    assertThat(scene.notSkipped(evidence)).containsExactly("Uses");
  }

  private static String kotlinDefault(int value) {
    return """
    class UtilKt {
      static int of(int a, int b) { return a + b; }
      static int of$default(int a, int b, int mask, Object unused) {
        if ((mask & 2) != 0) { b = %d; }
        return of(a, b);
      }
    }
    """
        .formatted(value);
  }

  /** Every Kotlin class has the annotation, so it is no mark that anything looks for. */
  @Test
  void kotlinANewClassWithItsMetadataConcernsThoseWhoseCodeNamesIt() throws Exception {
    ModuleEvidence record =
        scene
            .source("A", "class A { static int one() { return 1; } }")
            .test("T", "A.one();")
            .test("Other", "")
            .recordAll();
    scene
        .source("K", "class K { static int two() { return 2; } }")
        .source("A", "class A { static int one() { return K.two(); } }")
        .compile();
    metadata(scene.classFile("K"), "two");

    assertThat(scene.notSkipped(unchanged(record))).containsExactly("T");
  }

  @Test
  void kotlinChangedMetadataIsAnotherShape() throws Exception {
    scene
        .source("K", "class K { static int one() { return 1; } }")
        .test("T", "K.one();")
        .test("Other", "")
        .compile();
    metadata(scene.classFile("K"), "before");
    ModuleEvidence record = scene.record(scene.jvm("jvm").runs("p.T", "p.Other"));
    assertThat(scene.notSkipped(unchanged(record))).isEmpty();

    metadata(scene.compile().classFile("K"), "after");

    assertThat(scene.notSkipped(unchanged(record))).containsExactly("T");
  }

  /** Compares with what is there, without compiling anew. */
  private CoverageEvidence unchanged(ModuleEvidence record) throws IOException {
    return scene.compare(record, Optional.of(List.of()));
  }

  private static void metadata(Path file, String data) throws IOException {
    ClassReader reader = new ClassReader(Files.readAllBytes(file));
    ClassWriter out = new ClassWriter(0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, out) {
          @Override
          public void visitEnd() {
            var annotation = visitAnnotation("Lkotlin/Metadata;", true);
            var values = annotation.visitArray("d2");
            values.visit(null, data);
            values.visitEnd();
            annotation.visitEnd();
            super.visitEnd();
          }
        },
        0);
    Files.write(file, out.toByteArray());
  }

  /** Kotlin's and Groovy's closures are numbered classes, as anonymous classes of Java are. */
  @Test
  void numberedClassesThatChangePlacesTouchThoseThatRanThem() throws Exception {
    String a =
        "class A { static Runnable %s() { return new Runnable() { public void run() { %s } }; } ";
    String b = "static Runnable %s() { return new Runnable() { public void run() { %s } }; } }";
    ModuleEvidence record =
        scene
            .source("A", a.formatted("x", "int i = 1;") + b.formatted("y", "int i = 2;"))
            .test("TX", "A.x().run();")
            .test("TY", "A.y().run();")
            .test("Other", "")
            .recordAll();
    scene.source("A", a.formatted("y", "int i = 2;") + b.formatted("x", "int i = 1;"));

    assertThat(scene.notSkipped(scene.compare(record))).containsExactly("TX", "TY");
  }

  @Test
  void lambdasRenumberedByAnUnrelatedEditTouchNobody() throws Exception {
    String unrelated = "static Runnable other() { return %s; } ";
    String mine = "static Runnable mine() { return () -> { int i = 2; }; } }";
    ModuleEvidence record =
        scene
            .source("A", "class A { " + unrelated.formatted("null") + mine)
            .test("TMine", "A.mine().run();")
            .test("TOther", "A.other();")
            .recordAll();
    scene.source("A", "class A { " + unrelated.formatted("() -> { int i = 1; }") + mine);

    assertThat(scene.notSkipped(scene.compare(record))).containsExactly("TOther");
  }

  @Test
  void aBridgeThatTheCompilerGeneratesLeadsToTheMethodBehindIt() throws Exception {
    String a = "class A implements Comparable<A> { public int compareTo(A o) { return %d; } }";
    ModuleEvidence record =
        scene
            .source("A", a.formatted(0))
            .test("T", "Comparable<A> a = new A(); a.compareTo(new A());")
            .test("Other", "new A();")
            .recordAll();

    CoverageEvidence evidence = scene.source("A", a.formatted(1)).compare(record);

    assertThat(scene.notSkipped(evidence)).containsExactly("T");
  }

  @Test
  void anEnumConstantMoreTouchesThoseWhoUsedItsGeneratedMethodsOrASwitchOverIt() throws Exception {
    ModuleEvidence record =
        scene
            .source("E", "enum E { ONE, TWO }")
            .source(
                "A",
                "class A { static int of(Object e) {"
                    + " switch ((E) e) { case ONE: return 1; default: return 2; } } }")
            .test("Lists", "E.values();")
            .test("Switches", "A.of(null == null ? E.ONE : null);")
            .test("Other", "")
            .recordAll();

    CoverageEvidence evidence = scene.source("E", "enum E { ZERO, ONE, TWO }").compare(record);

    assertThat(scene.notSkipped(evidence)).containsExactly("Lists", "Switches");
  }

  @Test
  void aRecordsGeneratedMethodsChangeWithItsComponents() throws Exception {
    ModuleEvidence record =
        scene
            .source("R", "record R(int a) {}")
            .test("T", "new R(1).equals(null);")
            .test("Other", "")
            .recordAll();

    CoverageEvidence evidence =
        scene.source("R", "record R(int a, int b) { R(int a) { this(a, 0); } }").compare(record);

    assertThat(scene.notSkipped(evidence)).containsExactly("T");
  }

  @Test
  void accessorsThatOldCompilersGenerateForNestedClassesAreMethodsLikeOthers() throws Exception {
    String a =
        "class A { private static int hidden() { return %d; } static class In { static int get() { return hidden(); } } }";
    scene.source("A", a.formatted(1)).test("T", "A.In.get();").test("Other", "");
    scene.compile("--release", "8");
    ModuleEvidence record = scene.record(scene.jvm("jvm").runs("p.T", "p.Other"));
    assertThat(Scene.methods(record, "p.T")).contains("A.access$000", "A.hidden");

    scene.source("A", a.formatted(2)).compile("--release", "8");

    assertThat(scene.notSkipped(unchanged(record))).containsExactly("T");
  }

  @Test
  void classesCompiledTwiceWithOtherDebugInformationAreTheSame() throws Exception {
    scene
        .source("A", "class A { static int one(int a) { int b = a + 1; return b; } }")
        .test("T", "A.one(1);");
    scene.compile("-g");
    ModuleEvidence record = scene.record(scene.jvm("jvm").runs("p.T"));

    scene.compile("-g:none");

    assertThat(scene.notSkipped(unchanged(record))).isEmpty();
  }

  /** Sources that a plugin compiles into the output of product and tests alike. */
  @Test
  void aClassCompiledTwiceIntoOneModuleIsTouchedInBothOutputs() throws Exception {
    scene.source("A", "class A { static int one() { return 1; } }").test("T", "A.one();").compile();
    Path copy = scene.testClasses().resolve("p/A.class");
    Files.createDirectories(copy.getParent());
    Files.copy(scene.classFile("A"), copy);
    ModuleEvidence record = scene.record(scene.jvm("jvm").runs("p.T"));
    assertThat(scene.notSkipped(unchanged(record))).isEmpty();

    scene.source("A", "class A { static int one() { return 2; } }").compile();

    assertThat(scene.notSkipped(unchanged(record))).containsExactly("T");
  }
}

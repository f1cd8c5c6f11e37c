package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a test class touches without a probe that says so. */
class TouchClosureTest {
  private static final String FAILING = "try { %s } catch (RuntimeException e) { return; }";

  @TempDir Path directory;
  private Scene scene;

  @BeforeEach
  void scene() {
    scene = new Scene(directory);
  }

  private Set<String> touchedWhere(String body) throws Exception {
    return Scene.methods(scene.test("T", body).recordAll(), "p.T");
  }

  private Set<String> touchedWhereFails(String body) throws Exception {
    return touchedWhere(FAILING.formatted(body));
  }

  @Test
  void onlyMethodsThatRanAreTouched() throws Exception {
    scene.source("A", "class A { static int one() { return 1; } static int two() { return 2; } }");

    assertThat(touchedWhere("A.one();")).containsExactly("A.one", "T.<init>", "T.run");
  }

  @Test
  void allMethodsOfTheTestClassAndWhatItInheritsAreTouched() throws Exception {
    scene
        .source("Base", "abstract class Base { void setUp() {} }")
        .source("N", "class N { void helper() {} }")
        .source(
            "T",
            "class T extends Base { void run() {} void other() {} static class In { void x() {} } }");
    scene.compile();

    ModuleEvidence record = scene.record(scene.jvm("jvm").runs("p.T"));

    assertThat(Scene.methods(record, "p.T"))
        .contains("Base.setUp", "T.other", "T$In.x")
        .doesNotContain("N.helper");
  }

  @Test
  void aMethodThatAnExceptionEndsInItsFirstCallIsTouched() throws Exception {
    scene
        .source("A", "class A { static int call(String s) { return B.parse(s); } }")
        .source("B", "class B { static int parse(String s) { return Integer.parseInt(s); } }");

    assertThat(touchedWhereFails("A.call(\"x\");")).contains("A.call", "B.parse");
  }

  @Test
  void aCalleeWhoseExceptionIsHandledIsTouched() throws Exception {
    scene
        .source("B", "class B { static int parse(String s) { return Integer.parseInt(s); } }")
        .source(
            "A",
            """
            class A {
              static int call(String s) {
                int v;
                try {
                  v = B.parse(s);
                } catch (NumberFormatException e) {
                  return -1;
                }
                return v + 1;
              }
            }
            """);

    assertThat(touchedWhere("A.call(\"x\");")).contains("A.call", "B.parse");
  }

  @Test
  void aMethodThatFailsBehindABranchWithoutAProbeIsTouched() throws Exception {
    scene
        .source("B", "class B { static int parse(String s) { return Integer.parseInt(s); } }")
        .source(
            "A",
            """
            class A {
              static int call(boolean x, String s) {
                if (x)
                  return 0;
                return B.parse(s);
              }
            }
            """);

    assertThat(touchedWhereFails("A.call(false, \"x\");")).contains("A.call", "B.parse");
  }

  @Test
  void whatFailsBeforeASwitchIsTouched() throws Exception {
    scene
        .source("B", "class B { static int kind(String s) { return s.length(); } }")
        .source(
            "A",
            """
            class A {
              static int call(String s) {
                switch (B.kind(s)) { case 1: System.gc(); case 2: return 2; default: return 3; }
              }
            }
            """)
        .source("C", "class C { static int call(String s) { return A.call(s); } }");

    assertThat(touchedWhereFails("C.call(null);")).contains("C.call", "A.call", "B.kind");
  }

  @Test
  void anOverriderThatFailsWhereAnotherReturnedIsTouched() throws Exception {
    scene
        .source("X", "abstract class X { abstract int of(String s); }")
        .source("Good", "class Good extends X { int of(String s) { return 1; } }")
        .source("Bad", "class Bad extends X { int of(String s) { return s.length(); } }")
        .source("Idle", "class Idle extends X { int of(String s) { return s.length(); } }")
        .source("A", "class A { static int call(X x) { return x.of(null); } }");

    assertThat(touchedWhereFails("A.call(new Good()); A.call(new Bad());"))
        .contains("Good.of", "Bad.of")
        .doesNotContain("Idle.of");
  }

  @Test
  void aStaticInitializerCountsForWhoeverUsesItsClassLater() throws Exception {
    scene
        .source(
            "S",
            "class S { static final int[] ALL = fill(); static int[] fill() { return B.make(); } }")
        .source("B", "class B { static int[] make() { return new int[1]; } }")
        .test("First", "S.ALL.clone();")
        .test("Later", "S.ALL.clone();")
        .test("Other", "");

    ModuleEvidence record = scene.recordAll();

    assertThat(Scene.methods(record, "p.Later")).contains("S.<clinit>", "S.fill", "B.make");
    assertThat(Scene.methods(record, "p.Other")).containsExactly("Other.<init>", "Other.run");
  }

  @Test
  void whatFailedInAStaticInitializerCountsForWhoeverUsesItLater() throws Exception {
    scene
        .source("B", "class B { static int parse(String s) { return Integer.parseInt(s); } }")
        .source(
            "S",
            """
            class S {
              static int value = System.getenv("foretest.none") == null ? 1 : 2;
              static {
                System.nanoTime();
                try {
                  value = B.parse("x");
                } catch (NumberFormatException e) {
                  value = 7;
                }
              }
            }
            """)
        .test("First", "if (S.value == 0) { System.gc(); }")
        .test("Later", "if (S.value == 0) { System.gc(); }");

    assertThat(Scene.methods(scene.recordAll(), "p.Later")).contains("S.<clinit>", "B.parse");
  }

  @Test
  void aLambdaThatRanCountsForTheMethodThatMadeIt() throws Exception {
    scene
        .source("A", "class A { static Runnable make() { return () -> B.hit(); } }")
        .source("B", "class B { static void hit() {} }")
        .source("Holder", "class Holder { static Runnable kept; }")
        .test("First", "Holder.kept = A.make();")
        .test("Later", "Holder.kept.run();");

    ModuleEvidence record = scene.recordAll();

    assertThat(Scene.methods(record, "p.Later")).contains("A.make", "B.hit");
    assertThat(Scene.methods(record, "p.First")).contains("A.make").doesNotContain("B.hit");
  }

  @Test
  void overlappingWindowsGiveTheirUnion() throws Exception {
    scene
        .source("A", "class A { static void a() {} static void b() {} static void c() {} }")
        .test("TA", "A.a();")
        .test("TB", "A.b();")
        .test("TC", "A.c();")
        .compile();
    WatchedJvm jvm = scene.jvm("jvm").together("p.TA", "p.TB").together("p.TB", "p.TC");

    ModuleEvidence record = scene.record(jvm);

    assertThat(Scene.methods(record, "p.TA")).contains("A.a", "A.b").doesNotContain("A.c");
    assertThat(Scene.methods(record, "p.TB")).contains("A.a", "A.b", "A.c");
    assertThat(Scene.methods(record, "p.TC")).contains("A.b", "A.c").doesNotContain("A.a");
  }

  @Test
  void whatRanBeforeTheFirstClassCountsForAllOfTheJvm() throws Exception {
    scene.source("Early", "class Early { void run() {} }").test("TA", "").test("TB", "").compile();
    scene.jvm("other").runs("p.TB").write(scene.journals());

    ModuleEvidence record = scene.record(scene.jvm("jvm").execute("p.Early").window().runs("p.TA"));

    assertThat(Scene.methods(record, "p.TA")).contains("Early.run");
    assertThat(Scene.methods(record, "p.TB")).doesNotContain("Early.run");
  }
}

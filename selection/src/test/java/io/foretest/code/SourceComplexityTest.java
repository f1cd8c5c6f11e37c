package io.foretest.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How decisions are counted, and what is done with a source that cannot be. */
class SourceComplexityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "class A {} # 0",
        "class A { void f() {} } # 1",
        "class A { A() {} void f() {} } # 2",
        "interface A { void f(); default void g() {} } # 1",
        "abstract class A { abstract void f(); } # 0",
        "class A { static { run(); } { run(); } } # 2",
        "class A { int a = 1; } # 0",
        "class A { void f() { if (a) {} else if (b) {} else {} } } # 3",
        "class A { void f() { for (;;) {} } } # 2",
        "class A { void f() { for (int i : is) {} } } # 2",
        "class A { void f() { while (a) {} do {} while (b); } } # 3",
        "class A { void f() { try { } catch (E e) { } catch (F f) { } finally { } } } # 3",
        "class A { int f() { return a ? b : c; } } # 2",
        "class A { boolean f() { return a && b || c; } } # 3",
        "class A { boolean f() { return a & b | c; } } # 1",
        "class A { void f() { switch (a) { case 1: case 2: g(); default: } } } # 3",
        "class A { int f() { return switch (a) { case 1, 2 -> 1; case 3 -> 2; default -> 0; }; } } # 3",
        "class A { void f() { run(() -> 1); run(x -> { if (x) {} }); } } # 4",
        "class A { class B { void f() { if (a) {} } } } # 2",
        "class A { Object o = new Object() { void f() { if (a) {} } }; } # 2",
        "record A(int a) { A { if (a < 0) {} } } # 2",
        "enum A { ONE { void f() {} }; void f() { if (a) {} } } # 3",
        "sealed interface A permits B {} record B() implements A {} # 0",
        "package a; import java.util.List; @Deprecated class A { List<String> f() { return null; } } # 1"
      })
  void decisionsAreCounted(String source, int complexity) {
    assertThat(SourceComplexity.of(source)).hasValue(complexity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { void f( }",
        "class A {",
        "this is no Java",
        "class A { String s = \"unclosed; }",
        "class A { \\u00zz }"
      })
  void aSourceThatDoesNotParseHasNoComplexity(String source) {
    assertThat(SourceComplexity.of(source)).isEmpty();
  }

  @Test
  void anEmptySourceHasNone() {
    assertThat(SourceComplexity.of("")).hasValue(0);
    assertThat(SourceComplexity.ofAll(List.of())).isEmpty();
  }

  @Test
  void brokenSourcesLeaveTheirNeighboursAlone() {
    String many = "class A { ".concat("int f( ;".repeat(500));

    assertThat(
            SourceComplexity.ofAll(
                List.of("class A { void f() {} }", many, "class A { void f( }", "class A {}")))
        .containsExactly(
            OptionalInt.of(1), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(0));
  }

  @Test
  void aHostileNestingEndsInNoNumberAndLeavesItsNeighboursAlone() {
    String deep = "class A { int f() { return " + "(".repeat(200_000) + "1; } }";
    String chain = "class A { boolean f() { return a" + " && a".repeat(100_000) + "; } }";

    assertThat(SourceComplexity.ofAll(List.of(deep, "class A { void f() {} }")))
        .containsExactly(OptionalInt.empty(), OptionalInt.of(1));
    assertThat(SourceComplexity.ofAll(List.of("class A { void f() {} }", chain)).get(0))
        .hasValue(1);
  }

  @Test
  void aHugeSourceIsNotParsed() {
    assertThat(SourceComplexity.of("class A {}" + " ".repeat(1 << 20))).isEmpty();
  }

  @Test
  void aRuntimeWithoutTheCompilersTreesGivesNoNumber() throws Exception {
    URL house = SourceComplexity.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader bare = new URLClassLoader(new URL[] {house}, new WithoutTrees())) {
      Object result =
          bare.loadClass(SourceComplexity.class.getName())
              .getMethod("of", String.class)
              .invoke(null, "class A { void f() {} }");

      assertThat(result).isEqualTo(OptionalInt.empty());
    }
  }

  /** What a runtime image without {@code jdk.compiler} has. */
  private static final class WithoutTrees extends ClassLoader {
    WithoutTrees() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.sun.source.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }
}

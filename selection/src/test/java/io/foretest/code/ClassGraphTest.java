package io.foretest.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Who depends on whom, and which classes a source defines. */
class ClassGraphTest {
  @TempDir Path directory;

  private ClassGraph compile(Map<String, String> sources) throws Exception {
    return ClassGraph.read(List.of(Compiled.into(directory, sources)));
  }

  @Test
  void distanceIsTheFewestStepsFromAChangedClass() throws Exception {
    ClassGraph graph =
        compile(
            Map.of(
                "app/A.java",
                    "package app; public class A { public static int one() { return 1; } }",
                "app/B.java", "package app; public class B { int two() { return A.one(); } }",
                "app/C.java", "package app; public class C { int f() { return new B().two(); } }",
                "app/D.java", "package app; public class D { C c; int f() { return A.one(); } }",
                "app/E.java", "package app; public class E { }"));

    assertThat(graph.distancesFrom(Set.of("app.A")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("app.A", 0, "app.B", 1, "app.C", 2, "app.D", 1));
    assertThat(graph.distancesFrom(Set.of("app.A", "app.C")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("app.A", 0, "app.B", 1, "app.C", 0, "app.D", 1));
    assertThat(graph.distancesFrom(Set.of())).isEmpty();
    assertThat(graph.distancesFrom(Set.of("app.Unknown"))).isEmpty();
    assertThat(graph.problems()).isEmpty();
  }

  @Test
  void aCycleEnds() throws Exception {
    ClassGraph graph =
        compile(
            Map.of(
                "A.java",
                "class A { B b; }",
                "B.java",
                "class B { C c; }",
                "C.java",
                "class C { A a; }"));

    assertThat(graph.distancesFrom(Set.of("A")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("A", 0, "B", 2, "C", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class User extends Used { }",
        "class User { Used field; }",
        "class User { java.util.List<Used> generic; }",
        "class User<T extends Used> { }",
        "class User { Used method() { return null; } }",
        "class User { void method(Used[][] parameter) { } }",
        "class User { void method() { Used.call(); } }",
        "class User { Object method() { return Used.class; } }",
        "class User { Object method() { return new Used[1]; } }",
        "class User { void method() throws Used.Failure { } }",
        "class User { Object method(Object o) { return (Used) o; } }",
        "class User { Runnable method() { return Used::call; } }",
        "class User { Runnable method() { return () -> Used.call(); } }",
        "class User { class Nested { Used field; } }",
        "@Used.Mark class User { }",
        "class User { @Used.Mark int field; }",
        "class User { @Used.Mark void method() { } }",
        "@Used.Names(Used.class) class User { }",
        "@Used.Names({String.class, Used.class}) class User { }",
        "record User(Used component) { }"
      })
  void everyWayToMentionAClassIsADependency(String user) throws Exception {
    ClassGraph graph =
        compile(
            Map.of(
                "Used.java",
                "class Used { static void call() { } static class Failure extends Exception { }"
                    + " @interface Mark { } @interface Names { Class<?>[] value(); } }",
                "User.java",
                user));

    assertThat(graph.distancesFrom(Set.of("Used"))).containsEntry("User", 1);
    assertThat(graph.distancesFrom(Set.of("User"))).doesNotContainKey("Used");
  }

  @Test
  void nestedClassesBelongToTheirTopLevelClass() throws Exception {
    ClassGraph graph =
        compile(
            Map.of(
                "a/Outer.java",
                "package a; public class Outer { public static class In { public static class Deep"
                    + " { } } Object o = new Object() { }; }",
                "a/Dollar$Name.java",
                "package a; public class Dollar$Name { static class In { } }",
                "b/User.java",
                "package b; class User { a.Outer.In.Deep field; }"));

    assertThat(graph.classes()).containsExactly("a.Dollar$Name", "a.Outer", "b.User");
    assertThat(graph.distancesFrom(Set.of("a.Outer$In$Deep")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a.Outer", 0, "b.User", 1));
    assertThat(graph.distancesFrom(Set.of("a.Dollar$Name$In")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a.Dollar$Name", 0));
  }

  @Test
  void aSourceDefinesAllItsTopLevelClasses() throws Exception {
    ClassGraph graph =
        compile(
            Map.of(
                "app/A.java", "package app; class A { } class Second { } interface Third { }",
                "other/A.java", "package other; class A { }",
                "Root.java", "class Root { }"));

    assertThat(graph.classesOf(List.of("core/src/main/java/app/A.java")))
        .containsExactly("app.A", "app.Second", "app.Third");
    assertThat(graph.classesOf(List.of("src/main/java/other/A.java", "src/main/java/Root.java")))
        .containsExactly("Root", "other.A");
  }

  @Test
  void whatIsNoSourceDefinesNoClass() throws Exception {
    ClassGraph graph = compile(Map.of("app/A.java", "package app; class A { }"));

    assertThat(
            graph.classesOf(
                List.of(
                    "src/main/resources/app/A.txt",
                    "app/A",
                    "",
                    "/",
                    ".java",
                    "src/main/java/app/package-info.java",
                    "pom.xml")))
        .isEmpty();
  }

  @Test
  void aDeletedSourceReachesTheClassesThatStillMentionIt() throws Exception {
    Path classes =
        Compiled.into(
            directory,
            Map.of(
                "app/Gone.java", "package app; public class Gone { }",
                "app/User.java", "package app; class User { Gone gone; }"));
    Files.delete(classes.resolve("app/Gone.class"));

    ClassGraph graph = ClassGraph.read(List.of(classes));
    Set<String> changed = graph.classesOf(List.of("core/src/main/java/app/Gone.java"));

    assertThat(changed).containsExactly("app.Gone");
    assertThat(graph.distancesFrom(changed)).containsExactlyEntriesOf(Map.of("app.User", 1));
    assertThat(graph.classesOf(List.of("odd/place/app/Gone.java"))).containsExactly("app.Gone");
    assertThat(graph.classesOf(List.of("src/test/java/app/NeverMentionedTest.java")))
        .containsExactly("app.NeverMentionedTest");
  }

  @Test
  void classesWithoutTheNameOfTheirSourceAreKnownByTheirOwn() throws Exception {
    Path classes =
        Compiled.into(directory, Map.of("app/A.java", "package app; class A { }"), "-g:none");

    ClassGraph graph = ClassGraph.read(List.of(classes));

    assertThat(graph.classesOf(List.of("src/main/java/app/A.java"))).containsExactly("app.A");
  }

  @Test
  void aKotlinFileDefinesItsClassesAndItsFacade() throws Exception {
    write("com/example/util/StringsKt", "Strings.kt");
    write("com/example/util/Helper", "Strings.kt");
    write("com/other/StringsKt", "Strings.kt");

    ClassGraph graph = ClassGraph.read(List.of(directory));

    assertThat(graph.classesOf(List.of("src/main/kotlin/com/example/util/Strings.kt")))
        .containsExactly("com.example.util.Helper", "com.example.util.StringsKt");
    assertThat(graph.classesOf(List.of("src/main/kotlin/util/Strings.kt")))
        .as("the common root package left out")
        .containsExactly("com.example.util.Helper", "com.example.util.StringsKt");
  }

  private void write(String internalName, String source) throws Exception {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, internalName, null, "java/lang/Object", null);
    writer.visitSource(source, null);
    writer.visitEnd();
    Path file = directory.resolve(internalName + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, writer.toByteArray());
  }

  @Test
  void aClassFileThatCannotBeReadIsNamedAndTheRestIsRead() throws Exception {
    Path classes =
        Compiled.into(directory, Map.of("A.java", "class A { }", "B.java", "class B { A a; }"));
    byte[] good = Files.readAllBytes(classes.resolve("A.class"));
    byte[] newer = good.clone();
    newer[7] = 120;
    Files.write(classes.resolve("Newer.class"), newer);
    Files.write(classes.resolve("Cut.class"), java.util.Arrays.copyOf(good, good.length / 3));
    Files.write(classes.resolve("Empty.class"), new byte[0]);
    Files.writeString(classes.resolve("Text.class"), "no class at all, but long enough to be one");

    ClassGraph graph = ClassGraph.read(List.of(classes));

    assertThat(graph.distancesFrom(Set.of("A")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("A", 0, "B", 1));
    assertThat(graph.problems())
        .hasSize(4)
        .allMatch(problem -> problem.contains(".class is left out: "))
        .anyMatch(problem -> problem.contains("Newer.class") && problem.contains("version 120"));
  }

  @Test
  void everyByteOfAClassFileMayBeWrong() throws Exception {
    Path classes =
        Compiled.into(
            directory,
            Map.of("A.java", "@Deprecated class A<T> { long l = 5L; Runnable r = () -> { }; }"));
    byte[] good = Files.readAllBytes(classes.resolve("A.class"));
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= (byte) 0xff;
      Files.write(classes.resolve("A.class"), bad);

      assertThat(ClassGraph.read(List.of(classes))).isNotNull();
    }
  }

  @Test
  void moduleDescriptorsAndOtherVersionsAreSkipped() throws Exception {
    Path classes =
        Compiled.into(
            directory,
            Map.of(
                "module-info.java", "module m { }",
                "p/package-info.java", "@Deprecated package p;",
                "p/A.java", "package p; class A { }"));
    Path versions = Files.createDirectories(classes.resolve("META-INF/versions/21/p"));
    Files.copy(classes.resolve("p/A.class"), versions.resolve("Other.class"));

    ClassGraph graph = ClassGraph.read(List.of(classes));

    assertThat(graph.classes()).containsExactly("p.A");
    assertThat(graph.problems()).isEmpty();
  }

  @Test
  void aDirectoryThatDoesNotExistHasNoClasses() {
    ClassGraph graph = ClassGraph.read(List.of(directory.resolve("missing")));

    assertThat(graph.classes()).isEmpty();
    assertThat(graph.problems()).isEmpty();
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    Path classes = Compiled.into(directory, Map.of("A.java", "class A { }"));
    Path linked = Files.createDirectories(directory.resolve("linked"));
    Files.createSymbolicLink(linked.resolve("A.class"), classes.resolve("A.class"));
    Files.createSymbolicLink(linked.resolve("sub"), classes);

    assertThat(ClassGraph.read(List.of(linked)).classes()).isEmpty();
  }
}

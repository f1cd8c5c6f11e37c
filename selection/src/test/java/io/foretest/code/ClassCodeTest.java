package io.foretest.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ClassCodeTest {
  private static final String SHOP =
      """
      package a;
      import java.util.function.*;
      public class Shop {
        static final int LIMIT = 3;
        private int count;
        int add(int more) {
          return count += more;
        }
        Supplier<String> greeting(String name) {
          Supplier<String> first = () -> "hello " + name;
          return () -> first.get() + "!";
        }
        Runnable other() {
          return () -> count++;
        }
      }
      """;

  @TempDir private Path directory;
  private int compiled;

  private ClassCode shop(String source, String... options) throws IOException {
    return code("a/Shop", Map.of("a/Shop.java", source), options);
  }

  private ClassCode code(String name, Map<String, String> sources, String... options)
      throws IOException {
    Path classes = Compiled.into(directory.resolve("" + compiled++), sources, options);
    return ClassCode.read(Files.readAllBytes(classes.resolve(name + ".class"))).orElseThrow();
  }

  private static Map<String, Long> digests(ClassCode code) {
    Map<String, Long> digests = new HashMap<>();
    code.methods().stream()
        .filter(method -> method.foldedInto().isEmpty())
        .forEach(method -> digests.put(method.name(), method.digest()));
    return digests;
  }

  /** Names of the methods whose digests differ. */
  private static List<String> changed(ClassCode before, ClassCode after) {
    Map<String, Long> old = digests(before);
    Map<String, Long> now = digests(after);
    assertThat(now.keySet()).isEqualTo(old.keySet());
    return now.keySet().stream().filter(n -> !now.get(n).equals(old.get(n))).sorted().toList();
  }

  @Test
  void formattingCommentsAndDebugInformationChangeNothing() throws IOException {
    ClassCode before = shop(SHOP, "-g");
    ClassCode after =
        shop(SHOP.replace("{\n", "{\n\n // a comment\n").replace("more", "others"), "-g:none");

    assertThat(changed(before, after)).isEmpty();
    assertThat(after.shape()).isEqualTo(before.shape());
  }

  @Test
  void aChangedBodyChangesItsMethodAlone() throws IOException {
    ClassCode before = shop(SHOP);
    ClassCode after = shop(SHOP.replace("count += more", "count -= more"));

    assertThat(changed(before, after)).containsExactly("add");
    assertThat(after.shape()).isEqualTo(before.shape());
  }

  @Test
  void aChangedLambdaChangesTheMethodThatCreatesIt() throws IOException {
    ClassCode before = shop(SHOP);
    ClassCode after = shop(SHOP.replace("\"hello \"", "\"bye \""));

    assertThat(changed(before, after)).containsExactly("greeting");
    assertThat(after.shape()).isEqualTo(before.shape());
  }

  @Test
  void anUnrelatedLambdaThatComesBeforeRenumbersWithoutAChange() throws IOException {
    String early = "int add(int more) {\n Runnable r = () -> count--; r.run();";
    ClassCode before = shop(SHOP);
    ClassCode after = shop(SHOP.replace("int add(int more) {", early));

    assertThat(changed(before, after)).containsExactly("add");
    assertThat(after.shape()).isEqualTo(before.shape());
  }

  @Test
  void aLambdaInALambdaBelongsToTheOuterMethod() throws IOException {
    ClassCode code =
        shop(
            SHOP.replace(
                "() -> first.get() + \"!\"",
                "((Supplier<Supplier<String>>) () -> first)" + ".get()"));

    assertThat(code.methods().stream().filter(method -> !method.foldedInto().isEmpty()))
        .isNotEmpty()
        .allSatisfy(
            lambda ->
                assertThat(lambda.foldedInto())
                    .singleElement()
                    .satisfies(key -> assertThat(key).doesNotStartWith("lambda$")));
  }

  @Test
  void aChangedConstantOrMemberIsAnotherShape() throws IOException {
    ClassCode before = shop(SHOP);

    assertThat(shop(SHOP.replace("LIMIT = 3", "LIMIT = 4")).shape()).isNotEqualTo(before.shape());
    assertThat(shop(SHOP.replace("private int", "protected int")).shape())
        .isNotEqualTo(before.shape());
    assertThat(
            shop(SHOP.replace(
                    "Runnable other", "public String toString() { return null; } Runnable o"))
                .shape())
        .isNotEqualTo(before.shape());
    assertThat(
            shop(SHOP.replace("class Shop", "class Shop implements java.io.Serializable")).shape())
        .isNotEqualTo(before.shape());
  }

  @Test
  void annotationsAreSeenWhereTheyStand() throws IOException {
    String mark = "package a; @interface Mark { int value(); }";
    String visible =
        "package a; import java.lang.annotation.*;"
            + " @Retention(RetentionPolicy.RUNTIME) @interface Mark { int value(); }";
    String marked = SHOP.replace("public class", "@Mark(1) public class");
    ClassCode hidden = code("a/Shop", Map.of("a/Shop.java", marked, "a/Mark.java", mark));
    ClassCode found = code("a/Shop", Map.of("a/Shop.java", marked, "a/Mark.java", visible));
    ClassCode other =
        code(
            "a/Shop",
            Map.of("a/Shop.java", marked.replace("@Mark(1)", "@Mark(2)"), "a/Mark.java", visible));
    ClassCode method =
        code(
            "a/Shop",
            Map.of(
                "a/Shop.java",
                SHOP.replace("int add", "@Mark(1) int add"),
                "a/Mark.java",
                visible));

    assertThat(hidden.marks()).isZero();
    assertThat(found.marks()).isNotZero().isNotEqualTo(other.marks());
    assertThat(found.shape()).isNotEqualTo(other.shape());
    assertThat(found.mentions()).contains("a/Mark");
    assertThat(changed(shop(SHOP), method)).containsExactly("add");
  }

  @Test
  void namesOfParametersCountWhereTheyAreKept() throws IOException {
    ClassCode before = shop(SHOP, "-parameters");
    ClassCode after = shop(SHOP.replace("more", "others"), "-parameters");

    assertThat(changed(before, after)).containsExactly("add");
  }

  @Test
  void whatNobodyUnderstandsIsEmpty() throws IOException {
    byte[] newer = emptyClass("a/Newer").toByteArray();
    newer[7] = (byte) 200;

    assertThat(ClassCode.read(newer)).isEmpty();
    assertThat(ClassCode.read(new byte[] {1, 2, 3})).isEmpty();
    assertThat(ClassCode.read(new byte[0])).isEmpty();
  }

  @Test
  void everyCutOfAClassFileIsReadOrRefused() throws IOException {
    Path classes = Compiled.into(directory.resolve("cut"), Map.of("a/Shop.java", SHOP));
    byte[] bytes = Files.readAllBytes(classes.resolve("a/Shop.class"));
    for (int length = 0; length < bytes.length; length += 7) {
      byte[] cut = java.util.Arrays.copyOf(bytes, length);
      assertThat(ClassCode.read(cut)).isNotNull();
    }
  }

  @Test
  void aSmallFileCannotAskForALargeForm() {
    ClassWriter writer = emptyClass("a/Hostile");
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
    method.visitCode();
    String large = "x".repeat(60_000);
    for (int i = 0; i < 10_000; i++) {
      method.visitLdcInsn(large);
      method.visitInsn(Opcodes.POP);
    }
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(1, 0);
    method.visitEnd();
    Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, "a/B", "b", "()V", false);
    ConstantDynamic nested = new ConstantDynamic("c", "I", bootstrap, 1);
    for (int depth = 0; depth < 8; depth++) {
      nested = new ConstantDynamic("c" + depth, "I", bootstrap, nested);
    }
    ClassWriter deep = emptyClass("a/Deep");
    MethodVisitor loading = deep.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
    loading.visitCode();
    loading.visitLdcInsn(nested);
    loading.visitInsn(Opcodes.POP);
    loading.visitInsn(Opcodes.RETURN);
    loading.visitMaxs(1, 0);
    loading.visitEnd();

    ClassCode code = ClassCode.read(writer.toByteArray()).orElseThrow();
    assertThat(code.methods()).hasSize(1);
    assertThat(ClassCode.read(deep.toByteArray())).isEmpty();
  }

  @Test
  void aLambdaThatSomebodyCallsStandsForItself() {
    ClassWriter writer = emptyClass("a/Odd");
    int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    MethodVisitor body = writer.visitMethod(hidden, "body", "()V", null, null);
    body.visitCode();
    body.visitInsn(Opcodes.RETURN);
    body.visitMaxs(0, 0);
    body.visitEnd();
    MethodVisitor user = writer.visitMethod(Opcodes.ACC_STATIC, "user", "()V", null, null);
    user.visitCode();
    user.visitMethodInsn(Opcodes.INVOKESTATIC, "a/Odd", "body", "()V", false);
    user.visitInvokeDynamicInsn(
        "run",
        "()Ljava/lang/Runnable;",
        new Handle(Opcodes.H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory", "m", "()V", false),
        new Handle(Opcodes.H_INVOKESTATIC, "a/Odd", "body", "()V", false));
    user.visitInsn(Opcodes.POP);
    user.visitInsn(Opcodes.RETURN);
    user.visitMaxs(1, 0);
    user.visitEnd();

    ClassCode code = ClassCode.read(writer.toByteArray()).orElseThrow();

    assertThat(code.methods()).allSatisfy(method -> assertThat(method.foldedInto()).isEmpty());
  }

  private static ClassWriter emptyClass(String name) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    return writer;
  }
}

package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.code.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jacoco.core.data.ExecutionData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Which methods can end before any of their probes, and what that says about those they call. */
class ProbeReaderTest {
  @TempDir Path directory;

  private ClassProbes probes(String body) throws IOException {
    String text = "package p; class A { static int parse(String s) {" + NUMBER + "} " + body + " }";
    Path classes = Compiled.into(directory, Map.of("p/A.java", text));
    return ProbeReader.read(Files.readAllBytes(classes.resolve("p/A.class"))).orElseThrow();
  }

  private static final String NUMBER = "return Integer.parseInt(s);";

  private Set<String> endingUnseen(String body) throws IOException {
    return probes(body).methods().stream()
        .filter(ClassProbes.Method::mayEndUnseen)
        .map(method -> method.key().substring(0, method.key().indexOf('(')))
        .filter(name -> !name.equals("parse") && !name.equals("<init>"))
        .collect(Collectors.toSet());
  }

  @Test
  void aMethodThatFailsNowhereBeforeItsProbeIsAlwaysSeen() throws IOException {
    assertThat(endingUnseen("int f; int get() { return f; } int sum(int a) { return a + 1; }"))
        .isEmpty();
  }

  @Test
  void aCallBeforeTheFirstProbeMayEndItUnseen() throws IOException {
    assertThat(endingUnseen("int m(String s) { return parse(s); }")).containsExactly("m");
  }

  @Test
  void aBranchWithoutAProbeMayEndItUnseen() throws IOException {
    String text =
        """
        int m(boolean x, String s) {
          if (x)
            return 0;
          return parse(s);
        }
        """;
    assertThat(endingUnseen(text)).containsExactly("m");
  }

  @Test
  void theWayPastAProbeOfAJumpMayEndItUnseen() throws IOException {
    String text = "int m(boolean x, String s) { int r = 0; if (x) r = parse(s); return r; }";
    assertThat(endingUnseen(text)).containsExactly("m");
  }

  @Test
  void aCaseOfASwitchMayEndItUnseen() throws IOException {
    String text =
        """
        int m(int x, String s) {
          switch (x) {
            case 1: return 1;
            case 2: return parse(s);
            default: return 3;
          }
        }
        """;
    assertThat(endingUnseen(text)).containsExactly("m");
  }

  @Test
  void aCallOfAHandlerIsAnEarlyOne() throws IOException {
    String text =
        """
        int m(String s, int[] a) {
          try {
            return a[0];
          } catch (RuntimeException e) { return parse(s); }
        }
        """;
    assertThat(call(method(probes(text), "m"), "parse").early()).isTrue();
  }

  @Test
  void aCallAfterAProbeIsNoEarlyOne() throws IOException {
    String text =
        """
        int m(String s) {
          int v = parse(s);
          return parse("1") + v;
        }
        """;
    ClassProbes.Method method = method(probes(text), "m");

    assertThat(method.calls()).extracting(ClassProbes.CallSite::early).containsExactly(true, false);
    assertThat(method.calls()).allMatch(call -> call.next() >= 0);
  }

  @Test
  void aCallIsNotTakenToHaveReturnedByTheProbeOfItsHandler() throws IOException {
    String text =
        """
        int m(String s) {
          int v;
          try {
            v = parse(s);
          } catch (NumberFormatException e) {
            return -1;
          }
          return v + 1;
        }
        """;
    ClassProbes.Method method = method(probes(text), "m");

    assertThat(call(method, "parse").next()).isNegative();
  }

  private static ClassProbes.Method method(ClassProbes probes, String name) {
    return probes.methods().stream()
        .filter(method -> method.key().startsWith(name + "("))
        .findFirst()
        .orElseThrow();
  }

  private static ClassProbes.CallSite call(ClassProbes.Method method, String name) {
    return method.calls().stream()
        .filter(call -> call.key().startsWith(name + "("))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theNumberOfProbesIsTheAgents() throws Exception {
    String text =
        """
        static int m(int x) { switch (x) { case 1: x++; case 2: x--; break; default: x = 9; }
          for (int i = 0; i < x; i++) { if (i > 2 && x > 3 || i == 7) x--; }
          try { x++; } finally { x--; }
          Runnable r = () -> System.nanoTime();
          return x; }
        void run() { m(2); }
        """;
    ClassProbes read = probes(text);
    Path classes = directory.resolve("classes");
    byte[] exec = new WatchedJvm("jvm", classes).execute("p.A").window().exec();
    Path file = Files.write(directory.resolve("jvm.exec"), exec);

    Window window = ExecFile.read(file, WatchedJvm.end(Files.readAllBytes(file))).get(0);

    boolean[] hits = window.hits().get(0).probes();
    assertThat(hits).hasSize(read.count());
    assertThat(Arrays.toString(hits)).contains("true");
    assertThat(new ExecutionData(1, "p/A", hits).hasHits()).isTrue();
  }

  @Test
  void aJumpBackIsInDoubt() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "p/Odd", null, "java/lang/Object", null);
    MethodVisitor m = writer.visitMethod(Opcodes.ACC_STATIC, "m", "()I", null, null);
    Label first = new Label();
    Label back = new Label();
    m.visitCode();
    m.visitJumpInsn(Opcodes.GOTO, first);
    m.visitLabel(back);
    m.visitMethodInsn(Opcodes.INVOKESTATIC, "p/Odd", "x", "()I", false);
    m.visitInsn(Opcodes.IRETURN);
    m.visitLabel(first);
    m.visitJumpInsn(Opcodes.GOTO, back);
    m.visitMaxs(1, 0);
    m.visitEnd();
    writer.visitEnd();

    ClassProbes.Method method =
        ProbeReader.read(writer.toByteArray()).orElseThrow().methods().get(0);

    assertThat(method.mayEndUnseen()).isTrue();
    assertThat(method.calls()).allMatch(ClassProbes.CallSite::early);
  }

  @Test
  void whatIsNoClassFileHasNoProbes() {
    assertThat(ProbeReader.read(new byte[0])).isEmpty();
    assertThat(ProbeReader.read(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE}))
        .isEmpty();
  }
}

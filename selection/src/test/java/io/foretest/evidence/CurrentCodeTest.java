package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.evidence.Universe.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class CurrentCodeTest {
  private static final int WORLDS = 15;
  private static final List<String> NAMES = List.of("A", "p/B", "p/B$C", "q/D");

  @TempDir Path root;

  @Test
  void whatTheIndexHoldsBesidesIsNotSeen() throws Exception {
    OutputDigests above = directory("g:above", Files.writeString(file("above/a.txt"), "a"));
    OutputDigests other = directory("g:other", Files.writeString(file("other/b.txt"), "b"));
    OutputDigests own = directory("g:own", Files.writeString(file("own/c.txt"), "c"));

    CurrentCode code =
        CurrentCode.of(DigestIndex.of(List.of(above, other)), List.of(above), List.of(own));

    assertThat(code.resources()).extracting(Entry::owner).containsOnly("g:above", "g:own");
    assertThat(above.resources()).allMatch(code::holds);
    assertThat(own.resources()).allMatch(code::holds);
    assertThat(other.resources()).noneMatch(code::holds);
  }

  private Path file(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }

  private OutputDigests directory(String module, Path file) throws IOException {
    return OutputDigests.read(module, file.getParent(), root.resolve("cache"));
  }

  /** Copies in several directories agree, differ, are not understood or are called otherwise. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyAnswerIsThatOfAllCopiesTogether(long seed) throws Exception {
    Random random = new Random(seed);
    for (int world = 0; world < WORLDS; world++) {
      compare(random, "w" + world);
    }
  }

  private void compare(Random random, String world) throws IOException {
    List<OutputDigests> finished = directories(random, world + "/finished", 4);
    List<OutputDigests> own = directories(random, world + "/own", 2);
    List<OutputDigests> above = finished.subList(0, random.nextInt(5));
    List<OutputDigests> visible = new ArrayList<>(above);
    visible.addAll(own);
    List<OutputDigests> all = new ArrayList<>(finished);
    all.addAll(own);

    CurrentCode code = CurrentCode.of(DigestIndex.of(finished), above, own);
    PlainCode plain = new PlainCode(visible);

    assertThat(code.resources()).isEqualTo(plain.existing(Member::isResource));
    assertThat(code.marks()).isEqualTo(plain.existing(Member.MARKS::equals));
    assertThat(code.classesBesides(Set.of())).isEqualTo(plain.classes());
    Set<String> others = new HashSet<>(plain.classes());
    others.remove("A");
    assertThat(code.classesBesides(Set.of("A"))).isEqualTo(others);
    new PlainCode(all)
        .entries()
        .forEach(
            entry -> assertThat(code.holds(entry)).as("%s", entry).isEqualTo(plain.holds(entry)));
  }

  private List<OutputDigests> directories(Random random, String parent, int number)
      throws IOException {
    List<OutputDigests> directories = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String path = parent + "/d" + i + "/";
      Path resource = Files.writeString(file(path + "r.txt"), "" + random.nextInt(2));
      for (int file = random.nextInt(4); file > 0; file--) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Files.write(file(path + name + ".class"), classFile(random, name));
      }
      directories.add(directory("g:m" + random.nextInt(3), resource));
    }
    return directories;
  }

  private static byte[] classFile(Random random, String name) {
    if (random.nextInt(8) == 0) {
      return "no class".getBytes(StandardCharsets.UTF_8);
    }
    ClassWriter writer = new ClassWriter(0);
    String called = random.nextInt(8) == 0 ? "Else" : name;
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, called, null, "java/lang/Object", null);
    if (random.nextInt(3) == 0) {
      writer.visitAnnotation("Lp/Mark" + random.nextInt(2) + ";", true).visitEnd();
    }
    for (int method = random.nextInt(3); method > 0; method--) {
      MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "m" + method, "()I", null, null);
      code.visitCode();
      code.visitInsn(random.nextBoolean() ? Opcodes.ICONST_0 : Opcodes.ICONST_1);
      code.visitInsn(Opcodes.IRETURN);
      code.visitMaxs(1, 0);
      code.visitEnd();
    }
    writer.visitEnd();
    return writer.toByteArray();
  }
}

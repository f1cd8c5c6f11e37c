package io.foretest.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Random directories of classes with names that mislead: dollar signs at every place, nested
 * classes in other directories than those around them, copies that disagree.
 */
class ClassGraphAgainstPlainTest {
  private static final int WORLDS = 15;
  private static final List<String> NAMES =
      List.of("A", "B", "C", "A$B", "A$B$C", "B$1", "B$C", "C$", "$D", "D", "E$F", "A.B");
  private static final List<String> PACKAGES = List.of("", "p/", "p/q/");
  private static final List<String> SOURCES =
      List.of("A.java", "B.java", "C.kt", "E.java", "E$F.java", "Z.scala");
  private static final List<String> ROOTS = List.of("", "m/src/main/java/", "src/test/kotlin/");

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyAnswerIsThatOfTheGraphMadeAtOnce(long seed) throws Exception {
    Random random = new Random(seed);
    for (int world = 0; world < WORLDS; world++) {
      compare(random, root.resolve("w" + world));
    }
  }

  private static void compare(Random random, Path world) throws Exception {
    List<ClassFiles> finished = directories(random, world.resolve("finished"), 4);
    List<ClassFiles> own = directories(random, world.resolve("own"), 2);
    ClassIndex index = ClassIndex.of(finished);
    Collections.shuffle(finished, random);
    List<ClassFiles> above = finished.subList(0, random.nextInt(finished.size() + 1));
    List<ClassFiles> all = new ArrayList<>(above);
    all.addAll(own);

    ClassGraph graph = ClassGraph.of(index, above, own);
    PlainGraph plain = PlainGraph.of(all);

    assertThat(graph.classes()).isEqualTo(plain.classes());
    for (int question = 0; question < 20; question++) {
      Set<String> changed =
          Set.of(name(random).replace('/', '.'), name(random).replace('/', '.') + 1);
      assertThat(graph.distancesFrom(changed)).isEqualTo(plain.distancesFrom(changed));
      List<String> sources = List.of(source(random));
      assertThat(graph.classesOf(sources)).as("%s", sources).isEqualTo(plain.classesOf(sources));
    }
  }

  private static List<ClassFiles> directories(Random random, Path parent, int number)
      throws IOException {
    List<ClassFiles> directories = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Path directory = Files.createDirectories(parent.resolve("d" + i));
      for (int file = random.nextInt(10); file >= 0; file--) {
        Files.write(directory.resolve(file + ".class"), classFile(random));
      }
      directories.add(ClassFiles.in(directory));
    }
    return directories;
  }

  private static byte[] classFile(Random random) {
    String name = name(random);
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    if (random.nextInt(4) > 0) {
      writer.visitSource(pick(random, SOURCES), null);
    }
    if (random.nextInt(3) == 0) {
      writer.visitOuterClass(around(random, name), null, null);
    }
    for (int field = random.nextInt(4); field > 0; field--) {
      writer.visitField(0, "f" + field, "L" + name(random) + ";", null, null);
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Mostly the class that the name tells. */
  private static String around(Random random, String name) {
    int dollar = name.lastIndexOf('$');
    return dollar > name.lastIndexOf('/') + 1 && random.nextInt(3) > 0
        ? name.substring(0, dollar)
        : name(random);
  }

  private static String name(Random random) {
    return pick(random, PACKAGES) + pick(random, NAMES);
  }

  private static String source(Random random) {
    return pick(random, ROOTS) + pick(random, PACKAGES) + pick(random, SOURCES);
  }

  private static String pick(Random random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}

package io.foretest.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Which methods of a class file hold a line of its source. */
public final class MethodLines {
  private final Map<Integer, List<String>> keys = new TreeMap<>();

  private MethodLines() {}

  /**
   * Reads a class file.
   *
   * @throws IllegalArgumentException where the bytes are no class file that is understood
   */
  public static MethodLines read(byte[] bytes) {
    MethodLines lines = new MethodLines();
    try {
      new ClassReader(bytes).accept(lines.visitor(), ClassReader.SKIP_FRAMES);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no class file that is understood: " + e, e);
    }
    return lines;
  }

  /** Names and descriptors of the methods with code of that line, in the order of the file. */
  public List<String> at(int line) {
    return keys.getOrDefault(line, List.of());
  }

  private ClassVisitor visitor() {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(
          int access,
          String name,
          String descriptor,
          @Nullable String signature,
          String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
          @Override
          public void visitLineNumber(int line, Label start) {
            add(line, name + descriptor);
          }
        };
      }
    };
  }

  private void add(int line, String key) {
    List<String> methods = keys.computeIfAbsent(line, unused -> new ArrayList<>());
    if (!methods.contains(key)) {
      methods.add(key);
    }
  }
}

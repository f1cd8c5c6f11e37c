package io.foretest.code;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One class file, as far as somebody asks whether it changed. Names are internal ones, with
 * slashes.
 *
 * <p>The digest of a method covers access, descriptor, signature, exceptions, annotations, names of
 * parameters where they are kept, and instructions with their constants resolved. Lines, local
 * variables, frames and the order of the constant pool are left out. A private synthetic method
 * that only {@code invokedynamic} of the same class refers to is the body of a lambda: it counts as
 * a part of the methods that create it, whatever number the compiler gave it.
 *
 * <p>The shape is everything else that other code can see: access, hierarchy, fields with their
 * constants, annotations, members, record components, permitted subclasses, and name, descriptor
 * and access of each method.
 *
 * @param superName null for {@code java/lang/Object} and modules
 * @param shape 64 bits of the SHA-256 of the shape
 * @param mentions classes outside of {@code java} that annotations of the class and its members
 *     name
 * @param marks 64 bits of the SHA-256 of the annotations by which others can find the class at run
 *     time, apart from the JDK's and the compilers' own; 0 where it has none
 */
public record ClassCode(
    String name,
    @Nullable String superName,
    List<String> interfaces,
    long shape,
    List<MethodCode> methods,
    Set<String> mentions,
    long marks) {
  public ClassCode {
    interfaces = List.copyOf(interfaces);
    methods = List.copyOf(methods);
    mentions = Set.copyOf(mentions);
  }

  /**
   * Reads a class file.
   *
   * @return empty where the bytes are no class file that is understood: newer than ASM, broken, or
   *     built to exhaust who reads it
   */
  public static Optional<ClassCode> read(byte[] bytes) {
    try {
      return Optional.of(ClassDigester.read(bytes));
    } catch (RuntimeException | StackOverflowError e) {
      // ASM reports what it does not understand by whatever exception it leads to.
      return Optional.empty();
    }
  }
}

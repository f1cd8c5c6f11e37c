package io.foretest.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class as a test engine sees it by reflection. Names of classes are internal ones.
 *
 * @param parents superclass and interfaces, those of the JDK left out
 * @param annotations on the class itself
 * @param members classes that it declares
 */
record TypeForm(
    String name,
    List<String> parents,
    Set<String> annotations,
    List<Method> methods,
    List<String> members) {
  /**
   * A method.
   *
   * @param signature its name and parameter types as {@code Class.getName} gives them, without
   *     spaces: {@code adds(int,[Ljava.lang.String;)}
   */
  record Method(String signature, Set<String> annotations) {}

  /**
   * @throws RuntimeException where the bytes are no class file that is understood
   */
  static TypeForm read(byte[] classFile) {
    Reading reading = new Reading();
    new ClassReader(classFile)
        .accept(reading, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return reading.form();
  }

  private static boolean ofTheJdk(String name) {
    return name.startsWith("java/");
  }

  private static String signature(String name, String descriptor) {
    return name
        + Stream.of(Type.getArgumentTypes(descriptor))
            .map(TypeForm::name)
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static String name(Type type) {
    return type.getSort() == Type.ARRAY
        ? type.getDescriptor().replace('/', '.')
        : type.getClassName();
  }

  private static final class Reading extends ClassVisitor {
    private final List<String> parents = new ArrayList<>();
    private final Set<String> annotations = new TreeSet<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<String> members = new ArrayList<>();
    private String name = "";

    Reading() {
      super(Opcodes.ASM9);
    }

    TypeForm form() {
      return new TypeForm(name, parents, annotations, methods, members);
    }

    @Override
    public void visit(
        int version,
        int access,
        String own,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      name = own;
      Stream.concat(Stream.ofNullable(superName), Stream.ofNullable(interfaces).flatMap(Stream::of))
          .filter(parent -> !ofTheJdk(parent))
          .forEach(parents::add);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      add(annotations, descriptor);
      return null;
    }

    @Override
    public void visitInnerClass(
        String inner, @Nullable String outer, @Nullable String simpleName, int access) {
      if (name.equals(outer)) {
        members.add(inner);
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      Set<String> own = new TreeSet<>();
      methods.add(new Method(signature(method, descriptor), own));
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          add(own, annotation);
          return null;
        }
      };
    }

    private static void add(Set<String> annotations, String descriptor) {
      String type = Type.getType(descriptor).getInternalName();
      if (!ofTheJdk(type)) {
        annotations.add(type);
      }
    }
  }
}

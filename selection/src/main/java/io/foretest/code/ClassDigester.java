package io.foretest.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** Reads one class file into {@link ClassCode}. */
final class ClassDigester extends ClassVisitor {
  /** Annotations that say nothing to those who look for annotated classes. */
  private static final List<String> UNMARKING = List.of("Ljava/", "Lkotlin/Metadata;", "Lscala/");

  private final Canonical.Memory memory = new Canonical.Memory();
  private final Canonical shape = new Canonical(memory);
  private final Canonical marks = new Canonical(memory);
  private final Set<String> mentions = new HashSet<>();
  private final List<MethodForm> methods = new ArrayList<>();
  private final Set<String> members = new TreeSet<>();
  private final ParameterNames parameters;
  private final String name;
  private boolean marked;

  private ClassDigester(String name, ParameterNames parameters) {
    super(Opcodes.ASM9);
    this.name = name;
    this.parameters = parameters;
  }

  static ClassCode read(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ParameterNames parameters = new ParameterNames();
    reader.accept(parameters, ClassReader.SKIP_CODE);
    ClassDigester digester = new ClassDigester(reader.getClassName(), parameters);
    reader.accept(digester, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return digester.code(reader);
  }

  private ClassCode code(ClassReader reader) {
    Lambdas lambdas = new Lambdas(methods, memory);
    for (MethodForm method : methods) {
      if (!lambdas.isFolded(method.key())) {
        members.add(method.key() + " " + method.access);
      }
    }
    members.forEach(shape::text);
    long marking = marked ? marks.digest64() : 0;
    shape.number(marking);
    return new ClassCode(
        name,
        reader.getSuperName(),
        List.of(reader.getInterfaces()),
        shape.digest64(),
        methods.stream().map(lambdas::code).toList(),
        mentions,
        marking);
  }

  @Override
  public void visit(
      int version,
      int access,
      String className,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    // The flag of old invokespecial means nothing since Java 8, and compilers differ in setting it.
    shape.small(access & ~Opcodes.ACC_SUPER).text(className).text(signature);
    shape.text(superName).texts(interfaces);
  }

  @Override
  public void visitNestHost(String host) {
    shape.text("host").text(host);
  }

  @Override
  public void visitNestMember(String member) {
    members.add("nest " + member);
  }

  @Override
  public void visitOuterClass(String outer, @Nullable String method, @Nullable String descriptor) {
    shape.text("outer").text(outer);
  }

  @Override
  public void visitPermittedSubclass(String subclass) {
    shape.text("permits").text(subclass);
  }

  /** Others' nested classes stand here because the code mentions them. */
  @Override
  public void visitInnerClass(
      String inner, @Nullable String outer, @Nullable String innerName, int access) {
    if (inner.equals(name) || name.equals(outer)) {
      members.add("class " + inner + " " + outer + " " + innerName + " " + access);
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    boolean marking = visible && UNMARKING.stream().noneMatch(descriptor::startsWith);
    marked |= marking;
    return AnnotationForm.start(marking ? marks : shape, mentions, descriptor, visible);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int reference, @Nullable TypePath path, String descriptor, boolean visible) {
    return AnnotationForm.startOfType(shape, mentions, reference, path, descriptor, visible);
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String component, String descriptor, @Nullable String signature) {
    shape.text("component").text(component).text(descriptor).text(signature);
    return new RecordComponentVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return AnnotationForm.start(shape, mentions, annotation, visible);
      }

      @Override
      public AnnotationVisitor visitTypeAnnotation(
          int reference, @Nullable TypePath path, String annotation, boolean visible) {
        return AnnotationForm.startOfType(shape, mentions, reference, path, annotation, visible);
      }
    };
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String field,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    shape.text("field").small(access).text(field).text(descriptor).text(signature);
    shape.constant(value);
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return AnnotationForm.start(shape, mentions, annotation, visible);
      }

      @Override
      public AnnotationVisitor visitTypeAnnotation(
          int reference, @Nullable TypePath path, String annotation, boolean visible) {
        return AnnotationForm.startOfType(shape, mentions, reference, path, annotation, visible);
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodForm form = new MethodForm(memory, name, access, method, descriptor, mentions);
    form.declare(signature, exceptions);
    parameters.of(form.key()).forEach(parameter -> form.visitParameter(parameter, 0));
    methods.add(form);
    return form;
  }

  /** Names of parameters, which ASM leaves out together with what debuggers read. */
  private static final class ParameterNames extends ClassVisitor {
    private final Map<String, List<String>> names = new HashMap<>();

    ParameterNames() {
      super(Opcodes.ASM9);
    }

    List<String> of(String key) {
      return names.getOrDefault(key, List.of());
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitParameter(@Nullable String parameter, int flags) {
          names
              .computeIfAbsent(method + descriptor, key -> new ArrayList<>())
              .add(parameter + " " + flags);
        }
      };
    }
  }
}

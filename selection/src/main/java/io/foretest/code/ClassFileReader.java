package io.foretest.code;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads one class file without its code: the constant pool names every class that the code uses,
 * the declarations name the rest.
 */
final class ClassFileReader extends ClassVisitor {
  private static final int CONSTANT_CLASS = 7;
  private static final int CONSTANT_NAME_AND_TYPE = 12;
  private static final int CONSTANT_METHOD_TYPE = 16;

  private static final String TAG = "Lorg/junit/jupiter/api/Tag;";

  private final Set<String> references = new HashSet<>();
  private final Set<String> tags = new HashSet<>();
  private final String name;
  private @Nullable String outer;
  private @Nullable String sourceFile;

  private ClassFileReader(String name) {
    super(Opcodes.ASM9);
    this.name = name;
  }

  /**
   * Reads a class file.
   *
   * @throws RuntimeException where the bytes are no class file that is understood
   */
  static ClassInfo read(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassFileReader visitor = new ClassFileReader(reader.getClassName());
    visitor.addConstants(reader);
    reader.accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
    return new ClassInfo(
        visitor.name,
        reader.getAccess(),
        visitor.outer,
        visitor.sourceFile,
        visitor.references,
        visitor.tags);
  }

  private void addConstants(ClassReader reader) {
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset == 0) {
        continue; // the second half of a long or double
      }
      switch (reader.readByte(offset - 1)) {
        case CONSTANT_CLASS -> addName(reader.readUTF8(offset, buffer));
        case CONSTANT_NAME_AND_TYPE -> addTypes(reader.readUTF8(offset + 2, buffer));
        case CONSTANT_METHOD_TYPE -> addTypes(reader.readUTF8(offset, buffer));
        default -> {}
      }
    }
  }

  /** A class constant holds a name, or a descriptor where it is an array. */
  private void addName(@Nullable String nameOrArray) {
    if (nameOrArray == null) {
      return;
    }
    if (nameOrArray.startsWith("[")) {
      addTypes(nameOrArray);
    } else {
      addReference(nameOrArray);
    }
  }

  /** The JDK's own packages do not change with a commit, and half of all references go there. */
  private void addReference(String className) {
    if (!className.startsWith("java/")) {
      references.add(className);
    }
  }

  /**
   * Adds every class of a descriptor or generic signature: {@code L}, a name, and {@code ;} or
   * {@code <}.
   */
  private void addTypes(@Nullable String descriptor) {
    if (descriptor == null) {
      return;
    }
    int start = descriptor.indexOf('L');
    while (start >= 0) {
      int end = start + 1;
      while (end < descriptor.length() && ";<:".indexOf(descriptor.charAt(end)) < 0) {
        end++;
      }
      if (end < descriptor.length() && descriptor.charAt(end) != ':') {
        addReference(descriptor.substring(start + 1, end));
      }
      start = descriptor.indexOf('L', end);
    }
  }

  @Override
  public void visit(
      int version,
      int access,
      String className,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    addTypes(signature);
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    sourceFile = source;
  }

  @Override
  public void visitOuterClass(
      String owner, @Nullable String methodName, @Nullable String descriptor) {
    outer = owner;
  }

  @Override
  public void visitInnerClass(
      String inner, @Nullable String outerName, @Nullable String innerName, int access) {
    if (inner.equals(name) && outerName != null) {
      outer = outerName;
    }
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    addTypes(descriptor);
    return new AnnotationValues(descriptor);
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String fieldName,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    addTypes(descriptor);
    addTypes(signature);
    return new FieldVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        addTypes(annotation);
        return new AnnotationValues(annotation);
      }
    };
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String methodName,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    addTypes(descriptor);
    addTypes(signature);
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        addTypes(annotation);
        return new AnnotationValues(annotation);
      }
    };
  }

  /** Classes that annotations name in their values are no class constants. */
  private final class AnnotationValues extends AnnotationVisitor {
    private final boolean tag;

    AnnotationValues(String annotation) {
      super(Opcodes.ASM9);
      this.tag = annotation.equals(TAG);
    }

    @Override
    public void visit(@Nullable String element, Object value) {
      if (value instanceof org.objectweb.asm.Type type) {
        addTypes(type.getDescriptor());
      } else if (tag && value instanceof String text) {
        tags.add(text);
      }
    }

    @Override
    public void visitEnum(@Nullable String element, String descriptor, String value) {
      addTypes(descriptor);
    }

    @Override
    public AnnotationVisitor visitAnnotation(@Nullable String element, String descriptor) {
      addTypes(descriptor);
      return new AnnotationValues(descriptor);
    }

    @Override
    public AnnotationVisitor visitArray(@Nullable String element) {
      return this;
    }
  }
}

package io.foretest.evidence;

import io.foretest.code.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class as Groovy compiles it, written by hand: every call is an {@code invokedynamic} of the
 * language's own bootstrap, which finds the method by its name while the program runs.
 */
final class GroovyShape {
  private static final String BOOTSTRAP = "org/codehaus/groovy/vmplugin/v8/IndyInterface";
  private static final String BOOTSTRAP_TYPE =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
          + "Ljava/lang/String;Ljava/lang/String;)Ljava/lang/invoke/CallSite;";

  private GroovyShape() {}

  /** Output of a library whose bootstrap links a call to the static method of that name. */
  static Path library(Path directory) throws IOException {
    return Compiled.into(
        directory,
        Map.of(
            "org/codehaus/groovy/vmplugin/v8/IndyInterface.java",
            """
            package org.codehaus.groovy.vmplugin.v8;

            import java.lang.invoke.*;

            public class IndyInterface {
              public static CallSite bootstrap(
                  MethodHandles.Lookup lookup, String call, MethodType type, String owner, String name)
                  throws ReflectiveOperationException {
                Class<?> found = lookup.lookupClass().getClassLoader().loadClass(owner);
                return new ConstantCallSite(lookup.findStatic(found, name, type));
              }
            }
            """));
  }

  /**
   * Writes class {@code p.A}: {@code static int call(String s) { return p.B.make(s) }}, and a field
   * {@code kept} that the same call of {@code p.B.first} fills when the class is initialized.
   */
  static void write(Path file) throws IOException {
    ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    out.visit(Opcodes.V1_8, Opcodes.ACC_SUPER, "p/A", null, "java/lang/Object", null);
    out.visitField(Opcodes.ACC_STATIC, "kept", "I", null, null).visitEnd();
    MethodVisitor call = method(out, "call", "(Ljava/lang/String;)I");
    dynamic(call, "make");
    call.visitInsn(Opcodes.IRETURN);
    end(call);
    MethodVisitor initializer = method(out, "<clinit>", "()V");
    initializer.visitLdcInsn("1");
    initializer.visitVarInsn(Opcodes.ASTORE, 0);
    dynamic(initializer, "first");
    initializer.visitFieldInsn(Opcodes.PUTSTATIC, "p/A", "kept", "I");
    initializer.visitInsn(Opcodes.RETURN);
    end(initializer);
    out.visitEnd();
    Files.write(file, out.toByteArray());
  }

  private static MethodVisitor method(ClassWriter out, String name, String descriptor) {
    MethodVisitor method = out.visitMethod(Opcodes.ACC_STATIC, name, descriptor, null, null);
    method.visitCode();
    return method;
  }

  private static void end(MethodVisitor method) {
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  /** The receiver of a static call is the class; its method's name is an argument. */
  private static void dynamic(MethodVisitor code, String name) {
    code.visitLdcInsn(Type.getObjectType("p/B"));
    code.visitInsn(Opcodes.POP);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitInvokeDynamicInsn(
        "invoke",
        "(Ljava/lang/String;)I",
        new Handle(Opcodes.H_INVOKESTATIC, BOOTSTRAP, "bootstrap", BOOTSTRAP_TYPE, false),
        "p.B",
        name);
  }
}

package io.foretest.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jacoco.core.internal.flow.ClassProbesAdapter;
import org.jacoco.core.internal.flow.ClassProbesVisitor;
import org.jacoco.core.internal.flow.IFrame;
import org.jacoco.core.internal.flow.LabelInfo;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Finds the probes of a class file by the very analysis with which the agent places them. */
final class ProbeReader extends ClassProbesVisitor {
  private final List<ClassProbes.Method> methods = new ArrayList<>();
  private final String name;
  private int count;

  /** The first probe that no method has. */
  private int next;

  private ProbeReader(String name) {
    this.name = name;
  }

  /**
   * @return empty where the bytes are no class file that JaCoCo understands
   */
  static Optional<ClassProbes> read(byte[] bytes) {
    try {
      var reader = InstrSupport.classReaderFor(bytes);
      ProbeReader probes = new ProbeReader(reader.getClassName());
      reader.accept(new ClassProbesAdapter(probes, false), 0);
      return probes.count == probes.next
          ? Optional.of(new ClassProbes(probes.count, probes.methods))
          : Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      // JaCoCo and ASM report what they do not understand by whatever exception it leads to.
      return Optional.empty();
    }
  }

  @Override
  public MethodProbesVisitor visitMethod(
      int access,
      String method,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new MethodReader(method + descriptor, (access & Opcodes.ACC_STATIC) != 0);
  }

  @Override
  public void visitTotalProbeCount(int total) {
    count = total;
  }

  /** Walks through one method in the order of its instructions. */
  private final class MethodReader extends MethodProbesVisitor {
    private final String key;
    private final boolean isStatic;
    private final List<ClassProbes.CallSite> calls = new ArrayList<>();

    /** Calls since the last probe. */
    private final List<ClassProbes.CallSite> open = new ArrayList<>();

    private final int from = next;
    private boolean mayEndUnseen;
    private boolean onThis;

    MethodReader(String key, boolean isStatic) {
      this.key = key;
      this.isStatic = isStatic;
    }

    private void mayThrow(boolean can) {
      mayEndUnseen |= can && next == from;
      onThis = false;
    }

    private void probe(int id) {
      next = Math.max(next, id + 1);
      open.forEach(
          call ->
              calls.add(new ClassProbes.CallSite(call.owner(), call.key(), call.virtual(), id)));
      open.clear();
      onThis = false;
    }

    private void call(String owner, String method, boolean virtual) {
      mayThrow(true);
      open.add(new ClassProbes.CallSite(owner, method, virtual, -1));
    }

    @Override
    public void visitProbe(int id) {
      probe(id);
    }

    @Override
    public void visitInsnWithProbe(int opcode, int id) {
      probe(id);
    }

    @Override
    public void visitJumpInsnWithProbe(int opcode, Label target, int id, IFrame frame) {
      probe(id);
    }

    @Override
    public void visitInsn(int opcode) {
      mayThrow(throwing(opcode));
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
      onThis = !isStatic && opcode == Opcodes.ALOAD && variable == 0;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      mayThrow(opcode == Opcodes.CHECKCAST || opcode == Opcodes.ANEWARRAY);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      mayThrow(opcode == Opcodes.NEWARRAY);
    }

    @Override
    public void visitMultiANewArrayInsn(String type, int dimensions) {
      mayThrow(true);
    }

    /** Reading a field of {@code this} cannot fail, nor can a static field of the same class. */
    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String type) {
      boolean isStaticField = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
      mayThrow(isStaticField ? !owner.equals(name) : !(opcode == Opcodes.GETFIELD && onThis));
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String method, String type, boolean isInterface) {
      boolean virtual = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
      call(owner, method + type, virtual);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String method, String type, Handle bootstrap, Object... arguments) {
      mayThrow(!bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory"));
    }

    @Override
    public void visitLdcInsn(Object value) {
      mayThrow(false);
    }

    @Override
    public void visitTableSwitchInsnWithProbes(
        int min, int max, Label otherwise, Label[] targets, IFrame frame) {
      probes(otherwise, targets);
    }

    @Override
    public void visitLookupSwitchInsnWithProbes(
        Label otherwise, int[] keys, Label[] targets, IFrame frame) {
      probes(otherwise, targets);
    }

    /** Each way out of a switch has its own probe; calls before it have returned by any of them. */
    private void probes(Label otherwise, Label[] targets) {
      reserve(otherwise);
      for (Label target : targets) {
        reserve(target);
      }
      calls.addAll(open);
      open.clear();
      onThis = false;
    }

    private void reserve(Label label) {
      next = Math.max(next, LabelInfo.getProbeId(label) + 1);
    }

    @Override
    public void visitEnd() {
      calls.addAll(open);
      methods.add(new ClassProbes.Method(key, from, next, mayEndUnseen, calls));
    }
  }

  private static boolean throwing(int opcode) {
    return opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD
        || opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE
        || opcode == Opcodes.IDIV
        || opcode == Opcodes.LDIV
        || opcode == Opcodes.IREM
        || opcode == Opcodes.LREM
        || opcode == Opcodes.ARRAYLENGTH
        || opcode == Opcodes.MONITORENTER
        || opcode == Opcodes.ATHROW;
  }
}

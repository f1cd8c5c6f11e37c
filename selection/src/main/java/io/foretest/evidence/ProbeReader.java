package io.foretest.evidence;

import io.foretest.code.DynamicCalls;
import io.foretest.code.MethodCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Labels to which a way leads that has no probe. */
    private final Set<Label> unprobed = new HashSet<>();

    private final Set<Label> visited = new HashSet<>();

    /** Whether a way without a probe leads from the beginning to here. */
    private boolean early = true;

    private boolean jumpsBack;
    private boolean mayEndUnseen;
    private boolean onThis;

    MethodReader(String key, boolean isStatic) {
      this.key = key;
      this.isStatic = isStatic;
    }

    private void mayThrow(boolean can) {
      mayEndUnseen |= can && early;
      onThis = false;
    }

    private void probe(int id) {
      next = Math.max(next, id + 1);
      open.forEach(call -> calls.add(call.before(id)));
      open.clear();
      onThis = false;
    }

    /** What comes next in the file is not what runs next: no probe there tells of these calls. */
    private void leave() {
      calls.addAll(open);
      open.clear();
      early = false;
      onThis = false;
    }

    private void jump(Label target) {
      if (early) {
        unprobed.add(target);
        jumpsBack |= visited.contains(target);
      }
    }

    private void call(MethodCode.Call to) {
      open.add(new ClassProbes.CallSite(to.owner(), to.key(), to.virtual(), early, -1));
    }

    @Override
    public void visitTryCatchBlock(
        Label start, Label end, Label handler, @Nullable String exception) {
      unprobed.add(handler);
    }

    @Override
    public void visitLabel(Label label) {
      visited.add(label);
      early |= unprobed.contains(label);
      onThis = false;
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
      jump(target);
      onThis = false;
      if (opcode == Opcodes.GOTO) {
        leave();
      }
    }

    @Override
    public void visitProbe(int id) {
      probe(id);
      early = false;
    }

    @Override
    public void visitInsnWithProbe(int opcode, int id) {
      probe(id);
      early = false;
    }

    /** The probe is on the way to the target; the way past a conditional jump has none. */
    @Override
    public void visitJumpInsnWithProbe(int opcode, Label target, int id, IFrame frame) {
      probe(id);
      early &= opcode != Opcodes.GOTO;
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
      mayThrow(!(owner.equals("java/lang/Object") && method.equals("<init>")));
      call(new MethodCode.Call(owner, method + type, virtual));
      DynamicCalls.through(owner, method).forEach(this::call);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String method, String type, Handle bootstrap, Object... arguments) {
      mayThrow(!bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory"));
      DynamicCalls.linkedBy(bootstrap.getOwner()).forEach(this::call);
    }

    @Override
    public void visitLdcInsn(Object value) {
      mayThrow(false);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
      branch(otherwise, targets);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
      branch(otherwise, targets);
    }

    @Override
    public void visitTableSwitchInsnWithProbes(
        int min, int max, Label otherwise, Label[] targets, IFrame frame) {
      reserve(otherwise, targets);
      branch(otherwise, targets);
    }

    @Override
    public void visitLookupSwitchInsnWithProbes(
        Label otherwise, int[] keys, Label[] targets, IFrame frame) {
      reserve(otherwise, targets);
      branch(otherwise, targets);
    }

    /** Ways out of a switch have probes of their own, or none. */
    private void reserve(Label otherwise, Label[] targets) {
      next = Math.max(next, LabelInfo.getProbeId(otherwise) + 1);
      for (Label target : targets) {
        next = Math.max(next, LabelInfo.getProbeId(target) + 1);
      }
    }

    private void branch(Label otherwise, Label[] targets) {
      Stream.concat(Stream.of(otherwise), Arrays.stream(targets))
          .filter(target -> LabelInfo.getProbeId(target) == LabelInfo.NO_PROBE)
          .forEach(this::jump);
      leave();
    }

    @Override
    public void visitEnd() {
      leave();
      methods.add(new ClassProbes.Method(key, from, next, mayEndUnseen || jumpsBack, found()));
    }

    /** A way back without a probe, as no compiler writes it: every call may be an early one. */
    private List<ClassProbes.CallSite> found() {
      return jumpsBack
          ? calls.stream()
              .map(c -> new ClassProbes.CallSite(c.owner(), c.key(), c.virtual(), true, c.next()))
              .toList()
          : calls;
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

package io.foretest.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/**
 * The canonical form of one method, in parts: bytes, and between them the methods of the same class
 * that an {@code invokedynamic} refers to, which may be bodies of lambdas.
 */
final class MethodForm extends MethodVisitor {
  /** A part of the form. */
  sealed interface Part permits Bytes, Reference {}

  record Bytes(byte[] value) implements Part {}

  /**
   * A method of the same class that an {@code invokedynamic} refers to.
   *
   * @param handle all of what the instruction says of it
   */
  record Reference(String key, byte[] handle) implements Part {}

  final String name;
  final String descriptor;
  final int access;
  final Set<MethodCode.Call> calls = new HashSet<>();
  final Set<String> creates = new HashSet<>();
  final Set<String> mentions = new HashSet<>();

  /** Methods of the same class that are named other than by {@code invokedynamic}. */
  final Set<String> calledDirectly = new HashSet<>();

  private final String owner;
  private final Set<String> annotations;
  private final Canonical form;
  private final List<Part> parts = new ArrayList<>();
  private final Map<Label, Integer> labels = new HashMap<>();

  /**
   * @param annotations receives the classes that annotations name
   */
  MethodForm(
      Canonical.Memory memory,
      String owner,
      int access,
      String name,
      String descriptor,
      Set<String> annotations) {
    super(Opcodes.ASM9);
    this.owner = owner;
    this.access = access;
    this.name = name;
    this.descriptor = descriptor;
    this.annotations = annotations;
    this.form = new Canonical(memory);
    form.small(access).text(descriptor);
  }

  String key() {
    return name + descriptor;
  }

  /** Whether a compiler may have made it of a lambda. */
  boolean looksLikeLambda() {
    int wanted = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
    return (access & wanted) == wanted;
  }

  void declare(@Nullable String signature, String @Nullable [] exceptions) {
    form.text(signature).texts(exceptions);
  }

  List<Part> parts() {
    List<Part> all = new ArrayList<>(parts);
    all.add(new Bytes(form.take()));
    return all;
  }

  private Canonical op(int opcode) {
    return form.small(opcode);
  }

  private Canonical label(Label label) {
    return form.small(labels.computeIfAbsent(label, unused -> labels.size()));
  }

  @Override
  public void visitParameter(@Nullable String parameter, int flags) {
    form.text("parameter").text(parameter).small(flags);
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    form.text("default");
    return new AnnotationForm(form, annotations);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String type, boolean visible) {
    return AnnotationForm.start(form, annotations, type, visible);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int reference, @Nullable TypePath path, String type, boolean visible) {
    return AnnotationForm.startOfType(form, annotations, reference, path, type, visible);
  }

  @Override
  public void visitAnnotableParameterCount(int count, boolean visible) {
    form.text("parameters").small(count).small(visible ? 1 : 0);
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(int parameter, String type, boolean visible) {
    form.text("parameter").small(parameter);
    return AnnotationForm.start(form, annotations, type, visible);
  }

  @Override
  public void visitCode() {
    form.text("code");
  }

  @Override
  public void visitInsn(int opcode) {
    op(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    op(opcode).small(operand);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    op(opcode).small(variable);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    op(opcode).text(type);
    Mentions.add(mentions, type);
    if (opcode == Opcodes.NEW) {
      creates.add(type);
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String fieldOwner, String field, String type) {
    op(opcode).text(fieldOwner).text(field).text(type);
    Mentions.add(mentions, fieldOwner);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String methodOwner, String method, String type, boolean isInterface) {
    op(opcode).text(methodOwner).text(method).text(type).small(isInterface ? 1 : 0);
    Mentions.add(mentions, methodOwner);
    boolean virtual = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    calls.add(new MethodCode.Call(methodOwner, method + type, virtual));
    calls.addAll(DynamicCalls.through(methodOwner, method));
    if (methodOwner.equals(owner)) {
      calledDirectly.add(method + type);
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String method, String type, Handle bootstrap, Object... arguments) {
    op(Opcodes.INVOKEDYNAMIC).text(method).text(type).handle(bootstrap).small(arguments.length);
    call(bootstrap);
    calls.addAll(DynamicCalls.linkedBy(bootstrap.getOwner()));
    for (Object argument : arguments) {
      if (argument instanceof Handle handle) {
        refer(handle);
      } else {
        form.constant(argument);
        meet(argument, 0);
      }
    }
  }

  private void refer(Handle handle) {
    call(handle);
    if (!handle.getOwner().equals(owner)) {
      form.handle(handle);
      return;
    }
    parts.add(new Bytes(form.take()));
    form.handle(handle);
    parts.add(new Reference(handle.getName() + handle.getDesc(), form.take()));
  }

  private void call(Handle handle) {
    Mentions.add(mentions, handle.getOwner());
    int tag = handle.getTag();
    boolean virtual = tag == Opcodes.H_INVOKEVIRTUAL || tag == Opcodes.H_INVOKEINTERFACE;
    String key = handle.getName() + handle.getDesc();
    calls.add(new MethodCode.Call(handle.getOwner(), key, virtual));
    if (tag == Opcodes.H_NEWINVOKESPECIAL) {
      creates.add(handle.getOwner());
    }
  }

  /** Notes what a constant names; nested dynamic ones as deep as compilers write them. */
  private void meet(Object constant, int depth) {
    if (constant instanceof Type type) {
      Mentions.add(mentions, type);
    } else if (constant instanceof Handle handle) {
      call(handle);
      calledDirectly.add(handle.getName() + handle.getDesc());
    } else if (constant instanceof ConstantDynamic dynamic) {
      if (depth == 4) {
        throw new IllegalArgumentException("constants are nested too deeply");
      }
      call(dynamic.getBootstrapMethod());
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        meet(dynamic.getBootstrapMethodArgument(i), depth + 1);
      }
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label target) {
    op(opcode);
    label(target);
  }

  @Override
  public void visitLabel(Label label) {
    form.text("label");
    label(label);
  }

  @Override
  public void visitLdcInsn(Object value) {
    op(Opcodes.LDC).constant(value);
    meet(value, 0);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    op(Opcodes.IINC).small(variable).small(increment);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
    op(Opcodes.TABLESWITCH).small(min).small(max);
    label(otherwise);
    for (Label target : targets) {
      label(target);
    }
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
    op(Opcodes.LOOKUPSWITCH).small(keys.length);
    label(otherwise);
    for (int i = 0; i < keys.length; i++) {
      form.small(keys[i]);
      label(targets[i]);
    }
  }

  @Override
  public void visitMultiANewArrayInsn(String type, int dimensions) {
    op(Opcodes.MULTIANEWARRAY).text(type).small(dimensions);
    Mentions.add(mentions, type);
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    form.text("try");
    label(start);
    label(end);
    label(handler);
    form.text(type);
    if (type != null) {
      Mentions.add(mentions, type);
    }
  }
}

package io.foretest.code;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Writes an annotation's values, in the order of the class file, and notes the classes in them. */
final class AnnotationForm extends AnnotationVisitor {
  private final Canonical form;
  private final Set<String> mentions;

  AnnotationForm(Canonical form, Set<String> mentions) {
    super(Opcodes.ASM9);
    this.form = form;
    this.mentions = mentions;
  }

  /** Starts an annotation whose place in the class the caller has written. */
  static AnnotationForm start(
      Canonical form, Set<String> mentions, String descriptor, boolean visible) {
    form.text("annotation").text(descriptor).small(visible ? 1 : 0);
    Mentions.add(mentions, Type.getType(descriptor));
    return new AnnotationForm(form, mentions);
  }

  /**
   * Starts an annotation of a type.
   *
   * @param reference where the type stands, as a class file numbers it
   * @param path the way into the type; null for the whole of it
   */
  static AnnotationForm startOfType(
      Canonical form,
      Set<String> mentions,
      int reference,
      @Nullable TypePath path,
      String descriptor,
      boolean visible) {
    form.small(reference).text(path == null ? null : path.toString());
    return start(form, mentions, descriptor, visible);
  }

  @Override
  public void visit(@Nullable String name, Object value) {
    form.text(name).constant(value);
    if (value instanceof Type type) {
      Mentions.add(mentions, type);
    }
  }

  @Override
  public void visitEnum(@Nullable String name, String descriptor, String value) {
    form.text(name).text("enum").text(descriptor).text(value);
    Mentions.add(mentions, Type.getType(descriptor));
  }

  @Override
  public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
    form.text(name);
    return start(form, mentions, descriptor, true);
  }

  @Override
  public AnnotationVisitor visitArray(@Nullable String name) {
    form.text(name).text("[");
    return this;
  }

  @Override
  public void visitEnd() {
    form.text("end");
  }
}

package io.foretest.code;

import io.foretest.protocol.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/**
 * Writes values so that different ones differ. Long texts and dynamic constants go in as their
 * digests, each computed once: a small class file cannot ask for a large form.
 */
final class Canonical {
  private static final int SHORT = 64;

  /** More than any compiler's class needs, less than memory. */
  private static final int LARGEST = 64 << 20;

  /** What one class file's forms share. */
  static final class Memory {
    private final Map<String, byte[]> texts = new HashMap<>();
    private final Map<ConstantDynamic, byte[]> constants = new IdentityHashMap<>();
    private int written;
  }

  private final Memory memory;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Canonical(Memory memory) {
    this.memory = memory;
  }

  Canonical number(long value) {
    raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    return this;
  }

  Canonical small(int value) {
    raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    return this;
  }

  Canonical text(@Nullable String text) {
    if (text == null) {
      return small(-1);
    }
    if (text.length() <= SHORT) {
      byte[] characters = bytesOf(text);
      small(characters.length);
      raw(characters);
    } else {
      small(-2);
      raw(memory.texts.computeIfAbsent(text, Canonical::digestOf));
    }
    return this;
  }

  Canonical texts(String @Nullable [] all) {
    small(all == null ? -1 : all.length);
    for (String text : all == null ? new String[0] : all) {
      text(text);
    }
    return this;
  }

  /** A constant of the pool, an annotation's value, or an argument of a bootstrap method. */
  Canonical constant(@Nullable Object value) {
    if (value instanceof Float number) {
      return text("F").small(Float.floatToRawIntBits(number));
    }
    if (value instanceof Double number) {
      return text("D").number(Double.doubleToRawLongBits(number));
    }
    if (value instanceof Handle handle) {
      return handle(handle);
    }
    if (value instanceof ConstantDynamic dynamic) {
      text("dynamic");
      raw(digestOf(dynamic));
      return this;
    }
    if (value instanceof Type type) {
      return text("type").text(type.getDescriptor());
    }
    if (value != null && value.getClass().isArray()) {
      return array(value);
    }
    String kind = value == null ? "null" : value.getClass().getSimpleName();
    return text(kind).text(String.valueOf(value));
  }

  private Canonical array(Object values) {
    int length = java.lang.reflect.Array.getLength(values);
    text("array").small(length);
    for (int i = 0; i < length; i++) {
      constant(java.lang.reflect.Array.get(values, i));
    }
    return this;
  }

  Canonical handle(Handle handle) {
    return text("handle")
        .small(handle.getTag())
        .text(handle.getOwner())
        .text(handle.getName())
        .text(handle.getDesc())
        .small(handle.isInterface() ? 1 : 0);
  }

  private byte[] digestOf(ConstantDynamic dynamic) {
    byte[] known = memory.constants.get(dynamic);
    if (known != null) {
      return known;
    }
    Canonical form = new Canonical(memory);
    form.text(dynamic.getName()).text(dynamic.getDescriptor());
    form.handle(dynamic.getBootstrapMethod());
    for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
      form.constant(dynamic.getBootstrapMethodArgument(i));
    }
    byte[] digest = form.digest();
    memory.constants.put(dynamic, digest);
    return digest;
  }

  void raw(byte[] value) {
    memory.written += value.length;
    if (memory.written > LARGEST) {
      throw new IllegalArgumentException("no compiler writes a class of that size");
    }
    bytes.writeBytes(value);
  }

  /** What was written so far; the next value starts a new form. */
  byte[] take() {
    byte[] taken = bytes.toByteArray();
    bytes.reset();
    return taken;
  }

  byte[] digest() {
    return Sha256.digest().digest(bytes.toByteArray());
  }

  /** The first 64 bits of the digest. */
  long digest64() {
    return ByteBuffer.wrap(digest()).getLong();
  }

  private static byte[] digestOf(String text) {
    return Sha256.digest().digest(bytesOf(text));
  }

  /**
   * UTF-16, high bytes first. The JDK's encoder is slow until compiled, and makes one of all stray
   * surrogates.
   */
  private static byte[] bytesOf(String text) {
    byte[] utf16 = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      utf16[2 * i] = (byte) (character >> 8);
      utf16[2 * i + 1] = (byte) character;
    }
    return utf16;
  }
}

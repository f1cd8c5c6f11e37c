package io.foretest.evidence;

import io.foretest.code.ClassCode;
import io.foretest.code.MethodCode;
import io.foretest.evidence.Universe.Entry;
import io.foretest.protocol.Sha256;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one file of a module's output is made of, each part with 64 bits of its digest.
 *
 * @param owner internal name of the class; the module where the file is a resource
 * @param members by name, see {@link Member}
 */
record FileDigests(String owner, Map<String, Long> members) {
  FileDigests {
    owner = Member.bounded(owner);
    members = Map.copyOf(members);
  }

  /**
   * Digests a file.
   *
   * @param path from the output directory
   * @param isClass whether it is one that the class loader finds under its name
   */
  static FileDigests of(String module, String path, boolean isClass, byte[] bytes) {
    if (!isClass) {
      return resource(module, path, bytes);
    }
    String name = path.substring(0, path.length() - ".class".length());
    Optional<ClassCode> code = ClassCode.read(bytes);
    if (code.isEmpty()) {
      return new FileDigests(name, Map.of(Member.WHOLE, digest(bytes)));
    }
    return code.get().name().equals(name) ? of(code.get()) : resource(module, path, bytes);
  }

  private static FileDigests resource(String module, String path, byte[] bytes) {
    return new FileDigests(module, Map.of(Member.resource(path), digest(content(path, bytes))));
  }

  /** What every build writes anew says nothing by when it did. */
  private static byte[] content(String path, byte[] bytes) {
    if (path.equals(ManifestContent.PATH)) {
      return ManifestContent.of(bytes);
    }
    return StampedProperties.is(path) ? StampedProperties.of(path, bytes) : bytes;
  }

  /** The resource that the file is; empty for a class. */
  Optional<Entry> resource() {
    return members.size() == 1
        ? members.entrySet().stream()
            .filter(member -> Member.isResource(member.getKey()))
            .map(member -> new Entry(owner, member.getKey(), member.getValue()))
            .findFirst()
        : Optional.empty();
  }

  /** The annotations by which others find the class; empty where it has none. */
  Optional<Entry> marks() {
    return Optional.ofNullable(members.get(Member.MARKS))
        .map(digest -> new Entry(owner, Member.MARKS, digest));
  }

  static FileDigests of(ClassCode code) {
    Map<String, Long> members = new LinkedHashMap<>();
    members.put(Member.SHAPE, code.shape());
    if (code.marks() != 0) {
      members.put(Member.MARKS, code.marks());
    }
    for (MethodCode method : code.methods()) {
      if (method.foldedInto().isEmpty()) {
        members.put(Member.method(method.key()), method.digest());
      }
    }
    return new FileDigests(code.name(), members);
  }

  static long digest(byte[] bytes) {
    return ByteBuffer.wrap(Sha256.digest().digest(bytes)).getLong();
  }
}

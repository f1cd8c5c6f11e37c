package io.foretest.evidence;

import io.foretest.code.ClassCode;
import io.foretest.code.MethodCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One class file of the modules; equal to itself alone. */
final class CodeClass {
  private final long id;
  private final FileDigests digests;
  private final @Nullable ClassCode code;
  private final @Nullable ClassProbes probes;
  private final Map<String, CodeMethod> methods = new LinkedHashMap<>();

  /**
   * @param id JaCoCo's number of the class file
   * @param code null where it is not understood
   * @param probes null where it is not understood
   * @param firstNumber of its methods
   */
  CodeClass(
      long id,
      FileDigests digests,
      @Nullable ClassCode code,
      @Nullable ClassProbes probes,
      int firstNumber) {
    this.id = id;
    this.digests = digests;
    this.code = code;
    this.probes = probes;
    for (MethodCode method : code == null ? List.<MethodCode>of() : code.methods()) {
      int place = methods.size();
      methods.put(method.key(), new CodeMethod(firstNumber + place, this, method, place));
    }
  }

  long id() {
    return id;
  }

  /** Internal name. */
  String name() {
    return digests.owner();
  }

  FileDigests digests() {
    return digests;
  }

  @Nullable ClassCode code() {
    return code;
  }

  @Nullable ClassProbes probes() {
    return probes;
  }

  /** In the order of the class file. */
  List<CodeMethod> methods() {
    return List.copyOf(methods.values());
  }

  Optional<CodeMethod> method(String key) {
    return Optional.ofNullable(methods.get(key));
  }

  /** Methods that stand for a method: itself, or for a lambda's body those that create it. */
  List<CodeMethod> standingFor(CodeMethod method) {
    List<String> creators = method.code().foldedInto();
    return creators.isEmpty()
        ? List.of(method)
        : creators.stream().flatMap(key -> method(key).stream()).toList();
  }

  /** Bodies of the lambdas that the method creates, those inside of other lambdas included. */
  List<CodeMethod> lambdasOf(CodeMethod creator) {
    return methods.values().stream()
        .filter(method -> method.code().foldedInto().contains(creator.code().key()))
        .toList();
  }
}

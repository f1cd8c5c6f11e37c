package io.foretest.evidence;

import io.foretest.code.MethodCode;
import java.util.Optional;

/** One method of a class file, and where the agent put its probes. */
final class CodeMethod {
  private final int number;
  private final CodeClass owner;
  private final MethodCode code;
  private final int place;

  /**
   * @param number among all methods of all modules
   * @param place in its class
   */
  CodeMethod(int number, CodeClass owner, MethodCode code, int place) {
    this.number = number;
    this.owner = owner;
    this.code = code;
    this.place = place;
  }

  int number() {
    return number;
  }

  CodeClass owner() {
    return owner;
  }

  MethodCode code() {
    return code;
  }

  /** Empty where the class is not understood. */
  Optional<ClassProbes.Method> probes() {
    return Optional.ofNullable(owner.probes()).map(probes -> probes.methods().get(place));
  }
}

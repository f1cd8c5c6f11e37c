package io.foretest.code;

import java.util.List;
import java.util.Set;

/**
 * One method of a class file, as far as somebody asks whether it changed and what it leads to. What
 * the bodies of its lambdas say belongs to it.
 *
 * @param digest 64 bits of the SHA-256 of its canonical form, see {@link ClassCode}
 * @param foldedInto keys of the methods that create this lambda's body; empty for every method that
 *     stands for itself
 * @param calls every method that it calls or refers to
 * @param creates internal name of every class that it instantiates
 * @param mentions internal name of every class outside of {@code java} that its code names
 */
public record MethodCode(
    String name,
    String descriptor,
    long digest,
    List<String> foldedInto,
    Set<Call> calls,
    Set<String> creates,
    Set<String> mentions) {
  /**
   * A method that code calls.
   *
   * @param owner internal name of the class through which it is called
   * @param key name and descriptor
   * @param virtual whether the instance decides which method runs
   */
  public record Call(String owner, String key, boolean virtual) {}

  /** Name of a static initializer. */
  public static final String INITIALIZER = "<clinit>";

  public MethodCode {
    foldedInto = List.copyOf(foldedInto);
    calls = Set.copyOf(calls);
    creates = Set.copyOf(creates);
    mentions = Set.copyOf(mentions);
  }

  /** Name and descriptor: what tells it from the others of its class. */
  public String key() {
    return name + descriptor;
  }
}

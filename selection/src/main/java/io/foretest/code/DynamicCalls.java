package io.foretest.code;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calls of which bytecode does not say what they run. {@link #LINKED}, {@link #REFLECTIVE} and
 * {@link #CONSTRUCTING} stand for them among the calls of a method; no class has their owner.
 */
public final class DynamicCalls {
  /** As dynamic languages call: with one instruction or library method for all there is. */
  public static final MethodCode.Call LINKED = new MethodCode.Call("", "", true);

  /** By reflection, as an exception in languages that name what they call. */
  public static final MethodCode.Call REFLECTIVE = new MethodCode.Call("", "", false);

  /** By reflection, too, and of nothing but a constructor. */
  public static final MethodCode.Call CONSTRUCTING = new MethodCode.Call("", "<init>", false);

  /** Bootstraps of the JDK run nothing of the project's but what lambdas and handles name. */
  private static final List<String> JDK = List.of("java/lang/invoke/", "java/lang/runtime/");

  private static final List<String> LANGUAGES =
      List.of("org/codehaus/groovy/runtime/", "groovy/lang/");

  private static final Set<String> CONSTRUCTION =
      Set.of("java/lang/Class", "java/lang/reflect/Constructor");

  private static final Map<String, Set<String>> REFLECTION =
      Map.of(
          "java/lang/reflect/Method", Set.of("invoke"),
          "java/lang/invoke/MethodHandle", Set.of("invoke", "invokeExact", "invokeWithArguments"));

  private DynamicCalls() {}

  /** What an {@code invokedynamic} with a bootstrap method of this class adds to the calls. */
  public static List<MethodCode.Call> linkedBy(String bootstrapOwner) {
    return JDK.stream().anyMatch(bootstrapOwner::startsWith) ? List.of() : List.of(LINKED);
  }

  /** What a call of this method adds to the calls, besides itself. */
  public static List<MethodCode.Call> through(String owner, String name) {
    if (LANGUAGES.stream().anyMatch(owner::startsWith)) {
      return List.of(LINKED);
    }
    if (CONSTRUCTION.contains(owner) && name.equals("newInstance")) {
      return List.of(CONSTRUCTING);
    }
    return REFLECTION.getOrDefault(owner, Set.of()).contains(name)
        ? List.of(REFLECTIVE)
        : List.of();
  }

  /** Whether the call of {@link #isDynamic} kind may have run a method of this name. */
  public static boolean mayRun(MethodCode.Call call, String method) {
    return !call.equals(CONSTRUCTING) || method.equals("<init>");
  }

  public static boolean isDynamic(MethodCode.Call call) {
    return call.owner().isEmpty();
  }
}

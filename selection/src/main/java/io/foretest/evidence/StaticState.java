package io.foretest.evidence;

import io.foretest.code.DynamicCalls;
import io.foretest.code.MethodCode;
import io.foretest.evidence.JvmCoverage.Seen;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What static initializers ran in one process. They run once, for whichever test comes first, and
 * every later test that uses the class depends on them all the same.
 */
final class StaticState {
  private final ReactorCode code;
  private final JvmCoverage process;
  private final Map<Integer, Ran> ran = new HashMap<>();

  /**
   * What an initializer set off.
   *
   * @param methods numbers of methods
   * @param hits probes of the window in which it ran
   */
  record Ran(BitSet methods, Map<CodeClass, BitSet> hits) {}

  StaticState(ReactorCode code, JvmCoverage process) {
    this.code = code;
    this.process = process;
  }

  /**
   * The initializer and what it can have run: the calls from it, and all of the classes that it
   * instantiates, cut to what was touched in the window in which it ran. All of that where a call
   * does not say what it runs.
   *
   * @param last nothing is known of windows after this one
   * @return empty where it did not run by then
   */
  Optional<Ran> ranWith(CodeMethod initializer, long last) {
    for (Seen window : process.windows()) {
      if (window.sequence() > last) {
        break;
      }
      if (window.methods().get(initializer.number())) {
        return Optional.of(
            ran.computeIfAbsent(
                initializer.number(),
                number -> new Ran(closure(initializer, window.methods()), window.probes())));
      }
    }
    return Optional.empty();
  }

  private BitSet closure(CodeMethod initializer, BitSet touched) {
    BitSet reached = new BitSet();
    Deque<CodeMethod> queue = new ArrayDeque<>();
    reached.set(initializer.number());
    queue.add(initializer);
    while (!queue.isEmpty()) {
      CodeMethod method = queue.remove();
      if (method.code().calls().stream().anyMatch(DynamicCalls::isDynamic)) {
        return touched;
      }
      for (MethodCode.Call call : method.code().calls()) {
        code.targets(call).forEach(target -> reach(target, touched, reached, queue));
      }
      for (String created : method.code().creates()) {
        for (CodeClass one : code.classes(created)) {
          one.methods().forEach(target -> reach(target, touched, reached, queue));
        }
      }
    }
    return reached;
  }

  private static void reach(
      CodeMethod target, BitSet touched, BitSet reached, Deque<CodeMethod> queue) {
    if (touched.get(target.number()) && !reached.get(target.number())) {
      reached.set(target.number());
      queue.add(target);
    }
  }
}

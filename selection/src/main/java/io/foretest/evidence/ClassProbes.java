package io.foretest.evidence;

import java.util.BitSet;
import java.util.List;

/**
 * Where the agent put its probes in one class.
 *
 * @param count probes of the class
 * @param methods in the order of the class file
 */
record ClassProbes(int count, List<Method> methods) {
  ClassProbes {
    methods = List.copyOf(methods);
  }

  /**
   * One method's probes.
   *
   * @param key name and descriptor
   * @param from its first probe
   * @param to after its last probe; {@code from} where it has none
   * @param mayEndUnseen whether an exception can end it before any of its probes
   */
  record Method(String key, int from, int to, boolean mayEndUnseen, List<CallSite> calls) {
    Method {
      calls = List.copyOf(calls);
    }

    /** Whether any of its probes is among those hit. */
    boolean isHit(BitSet hits) {
      int first = hits.nextSetBit(from);
      return first >= 0 && first < to;
    }
  }

  /**
   * A call in a method.
   *
   * @param owner internal name of the class through which it is called
   * @param early whether it can be reached before any probe of its method is
   * @param next the probe that is hit only if the call has returned; -1 for none
   */
  record CallSite(String owner, String key, boolean virtual, boolean early, int next) {
    CallSite before(int probe) {
      return new CallSite(owner, key, virtual, early, probe);
    }
  }
}

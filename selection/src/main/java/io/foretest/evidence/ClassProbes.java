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
   * @param mayEndUnseen whether an exception can end it before its first probe
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
   * @param next the probe that is hit when the call has returned, on the straight way; -1 for none
   */
  record CallSite(String owner, String key, boolean virtual, int next) {}
}

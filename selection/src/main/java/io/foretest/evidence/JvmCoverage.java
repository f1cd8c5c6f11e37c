package io.foretest.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The windows of one process as methods of the modules' classes. */
final class JvmCoverage {
  /**
   * What one window touched.
   *
   * @param classes test classes that were active; none where the window counts for all
   * @param methods numbers of methods with a probe hit
   * @param probes hits by class, as the class file that ran has them
   * @param strangers classes of the modules that ran as another class file than the output holds
   */
  record Seen(
      long sequence,
      Set<String> classes,
      BitSet methods,
      Map<CodeClass, BitSet> probes,
      Set<String> strangers) {
    boolean countsFor(String testClass) {
      return classes.isEmpty() || classes.contains(testClass);
    }
  }

  private final ReactorCode code;
  private final List<Seen> windows = new ArrayList<>();

  JvmCoverage(ReactorCode code, List<Window> windows) {
    this.code = code;
    windows.forEach(window -> this.windows.add(seen(window)));
    this.windows.sort(Comparator.comparingLong(Seen::sequence));
  }

  List<Seen> windows() {
    return windows;
  }

  private Seen seen(Window window) {
    Seen seen =
        new Seen(
            window.about().sequence(),
            new HashSet<>(window.about().classes()),
            new BitSet(),
            new HashMap<>(),
            new HashSet<>());
    window.hits().forEach(hits -> add(seen, hits));
    return seen;
  }

  private void add(Seen seen, Window.Hits hits) {
    if (!code.knows(hits.name())) {
      return;
    }
    CodeClass ran = code.byId(hits.id(), hits.name()).orElse(null);
    ClassProbes probes = ran == null ? null : ran.probes();
    if (ran == null || probes == null || probes.count() != hits.probes().length) {
      seen.strangers().add(hits.name());
      return;
    }
    BitSet hit = seen.probes().computeIfAbsent(ran, unused -> new BitSet());
    for (int i = 0; i < hits.probes().length; i++) {
      hit.set(i, hits.probes()[i] || hit.get(i));
    }
    for (CodeMethod method : ran.methods()) {
      if (method.probes().filter(range -> range.isHit(hit)).isPresent()) {
        seen.methods().set(method.number());
      }
    }
  }
}

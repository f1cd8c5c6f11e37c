package io.foretest.plan;

import io.foretest.history.TestKey;
import io.foretest.protocol.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lets all methods of a class run where one does and the class cannot be divided. */
final class WholeClasses {
  private final Set<TestKey> divisible;

  WholeClasses(Set<TestKey> divisible) {
    this.divisible = divisible;
  }

  /**
   * @param reasons one a prospect, in their order
   */
  List<Reason> of(List<Prospect> prospects, List<Reason> reasons) {
    Set<TestKey> running = new HashSet<>();
    for (int i = 0; i < reasons.size(); i++) {
      if (reasons.get(i).runs()) {
        running.add(prospects.get(i).candidate().key().ofClass());
      }
    }
    running.removeAll(divisible);
    List<Reason> whole = new ArrayList<>(reasons);
    for (int i = 0; i < reasons.size(); i++) {
      boolean dragged = running.contains(prospects.get(i).candidate().key().ofClass());
      if (dragged && !reasons.get(i).runs()) {
        whole.set(i, Reason.WHOLE_CLASS);
      }
    }
    return whole;
  }
}

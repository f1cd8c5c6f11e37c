package io.foretest.plan;

import io.foretest.protocol.Reason;
import java.util.Collections;
import java.util.List;

/** Gives each test its reason to run or to be skipped. */
@FunctionalInterface
interface Verdicts {
  /** One reason a prospect, in their order. */
  List<Reason> of(List<Prospect> prospects);

  static Verdicts everythingRuns() {
    return prospects -> Collections.nCopies(prospects.size(), Reason.FALLBACK);
  }
}

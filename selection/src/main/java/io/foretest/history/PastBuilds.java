package io.foretest.history;

import io.foretest.change.Change;

/** The past as a change may see it: from the database, from a bundle's snapshot, or replayed. */
public interface PastBuilds {
  /**
   * Everything recorded before the change's time, and nothing after it: the rule that keeps the
   * future out of the features lives in this call.
   */
  History before(Change change);
}

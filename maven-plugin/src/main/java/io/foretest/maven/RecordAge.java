package io.foretest.maven;

import io.foretest.change.CommitsSince;
import io.foretest.evidence.Origin;
import java.time.Duration;
import java.util.Optional;

/**
 * How old a record of what tests touch is. However old, it counts against its own digests.
 *
 * @param commits made since, as {@link CommitsSince} counts them; empty where that is not known
 */
record RecordAge(Origin origin, Optional<Integer> commits) {
  /** For a person, as one sentence. */
  String sentence(long nowMillis) {
    return "what tests touch was last recorded " + days(nowMillis) + at() + ago();
  }

  private String days(long nowMillis) {
    long days = Duration.ofMillis(Math.max(0, nowMillis - origin.millis())).toDays();
    return days == 0 ? "today" : Text.count(Math.toIntExact(days), "day", "days") + " ago";
  }

  private String at() {
    String commit = origin.commit();
    return commit == null ? "" : ", at " + commit.substring(0, Math.min(8, commit.length()));
  }

  private String ago() {
    int count = commits.orElse(0);
    if (count == 0) {
      return "";
    }
    String more = count < CommitsSince.MOST ? "" : " or more";
    return ", " + Text.count(count, "commit", "commits") + more + " ago";
  }
}

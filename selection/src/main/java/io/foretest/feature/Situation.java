package io.foretest.feature;

import io.foretest.history.History;
import io.foretest.history.TestPast;
import java.util.Optional;

/** One test before one change, with all that features may look at. */
public final class Situation {
  private final Extraction extraction;
  private final Candidate candidate;
  private final Optional<TestPast> past;
  private final Meeting meeting;

  Situation(Extraction extraction, Candidate candidate) {
    this.extraction = extraction;
    this.candidate = candidate;
    this.past = extraction.history().past(candidate.key());
    this.meeting = new Meeting(extraction, candidate, past);
  }

  /** Totals of the change; the same for all its tests. */
  ChangeFacts change() {
    return extraction.facts();
  }

  /** All candidates of the change; the same for all its tests. */
  Suite suite() {
    return extraction.suite();
  }

  History history() {
    return extraction.history();
  }

  /** Now, epoch milliseconds. */
  long timeMillis() {
    return extraction.timeMillis();
  }

  /** Largest share of a changed file's changes with which a test failed; 0 without files. */
  double riskiestFile() {
    return extraction.riskiestFile();
  }

  /** People who changed the changed file that most people changed; 0 without files. */
  double mostAuthors() {
    return extraction.mostAuthors();
  }

  Candidate candidate() {
    return candidate;
  }

  /** The test's past; empty when it never ran. */
  Optional<TestPast> past() {
    return past;
  }

  /** What the test and the changed files have to do with each other. */
  Meeting meeting() {
    return meeting;
  }
}

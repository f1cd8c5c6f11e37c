package io.foretest.protocol;

/** Why a test runs or is skipped; every decision carries one to the console, report and plan. */
public enum Reason {
  /** Everything runs because selection stepped aside; the plan's fallback says why. */
  FALLBACK(true, "everything runs"),
  /** Nobody has seen this test run. */
  NEW_TEST(true, "new test"),
  /** The test's own source changed. */
  CHANGED_TEST(true, "the test itself changed"),
  /** The class that it is named after changed. */
  CHANGED_SUBJECT(true, "the class it is named after changed"),
  /** It failed when it last ran. */
  FAILED_LAST_RUN(true, "failed in its last run"),
  /** Named by the always-run patterns, or tagged so. */
  ALWAYS(true, "always runs"),
  /** Drawn at random so that misses can be measured without bias. */
  AUDIT(true, "drawn for the audit sample"),
  /** It reaches the threshold of the recall target. */
  LIKELY(true, "may fail for this change"),
  /** Its recorded coverage touches what changed, and no model has a say. */
  TOUCHED(true, "touches what changed"),
  /** Nothing is recorded of what it touches, and no model has a say. */
  UNRECORDED(true, "not recorded what it touches"),
  /** Runs to reach the minimum number or share of tests. */
  FLOOR(true, "keeps the minimum of tests"),
  /** Another method of its class runs, and the class is one that cannot be divided. */
  WHOLE_CLASS(true, "its class runs whole"),
  /** The last selection skipped it and the user asked for what remained. */
  REMAINING(true, "skipped by the last selection"),
  /** Its probability is below the threshold of the recall target. */
  UNLIKELY(false, "unlikely to fail for this change"),
  /** It may fail, but tests that run would as good as surely have failed before it. */
  REDUNDANT(false, "others that run would fail before it"),
  /** Its recorded coverage touches nothing that changed. */
  UNTOUCHED(false, "touches nothing that changed"),
  /** The time budget was spent before its turn. */
  BUDGET(false, "no time left in the budget"),
  /** The last selection already ran it and the user asked for what remained. */
  ALREADY_RAN(false, "ran in the last selection");

  private final boolean run;
  private final String sentence;

  Reason(boolean run, String sentence) {
    this.run = run;
    this.sentence = sentence;
  }

  /** Whether a test with this reason runs. */
  public boolean runs() {
    return run;
  }

  /** The reason in words a person reads. */
  public String sentence() {
    return sentence;
  }
}

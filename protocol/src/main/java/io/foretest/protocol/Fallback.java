package io.foretest.protocol;

/** Why selection stepped aside and everything runs: the reason code of one console line. */
public enum Fallback {
  /** There is no model bundle yet. */
  NO_MODEL("there is no model yet"),
  /** The bundle cannot be used; the detail says what is wrong with it. */
  BAD_MODEL("the model bundle cannot be used"),
  /** The build demands a signed bundle, and nobody whom it trusts signed this one. */
  UNTRUSTED_MODEL("the model is not signed by a trusted key"),
  /** Too few builds or failures are recorded to trust a model. */
  TOO_LITTLE_HISTORY("too little history"),
  /** The history cannot be read. */
  NO_HISTORY("the history cannot be read"),
  /** No commit to compare with was found. */
  NO_BASELINE("no baseline to compare with"),
  /** The change cannot be computed. */
  NO_CHANGE("the change cannot be computed"),
  /** A build file changed, so that anything may have changed. */
  BUILD_FILE_CHANGED("a build file changed"),
  /** The model sees data unlike what it learned from. */
  DRIFT("the model no longer fits"),
  /** The user named tests with -Dtest. */
  TEST_GIVEN("tests were named on the command line"),
  /** The plan is missing. */
  NO_PLAN("there is no plan"),
  /** The plan cannot be read. */
  BAD_PLAN("the plan cannot be read"),
  /** Neither the provider nor the platform path can filter this module. */
  UNSUPPORTED("this build cannot be filtered"),
  /** Something unexpected; the detail says what. */
  INTERNAL("an internal error");

  private final String sentence;

  Fallback(String sentence) {
    this.sentence = sentence;
  }

  /** The reason in words a person reads. */
  public String sentence() {
    return sentence;
  }
}

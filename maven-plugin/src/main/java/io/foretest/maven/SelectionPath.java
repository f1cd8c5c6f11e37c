package io.foretest.maven;

/**
 * The way in which a plan takes effect in a module.
 *
 * @param kind which way
 * @param why one phrase for the console
 */
record SelectionPath(Kind kind, String why) {
  /** The ways, from most to least able. */
  enum Kind {
    /** Our Surefire provider orders and filters classes and keeps the budget. */
    PROVIDER,
    /** The extension's filter alone; Surefire's run order where it can. */
    PLATFORM,
    /** Neither: everything runs. */
    ASIDE
  }

  static SelectionPath provider(String why) {
    return new SelectionPath(Kind.PROVIDER, why);
  }

  static SelectionPath platform(String why) {
    return new SelectionPath(Kind.PLATFORM, why);
  }

  static SelectionPath aside(String why) {
    return new SelectionPath(Kind.ASIDE, why);
  }
}

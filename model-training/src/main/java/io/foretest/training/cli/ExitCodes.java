package io.foretest.training.cli;

/** What a command's exit code says; documented in {@code docs/training.md}. */
final class ExitCodes {
  /** Done. */
  static final int OK = 0;

  /** It could not be done: the message says what, with which value, and what to do. */
  static final int FAILED = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** The history holds too little; the message says what is missing. */
  static final int TOO_LITTLE_HISTORY = 3;

  private ExitCodes() {}
}

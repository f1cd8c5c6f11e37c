package io.foretest.junit;

/** Why coverage cannot be recorded, as a clause. */
final class CoverageException extends Exception {
  private static final long serialVersionUID = 1L;

  CoverageException(String clause) {
    super(clause);
  }
}

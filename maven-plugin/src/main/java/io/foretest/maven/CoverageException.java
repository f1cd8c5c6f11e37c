package io.foretest.maven;

/** Why coverage of a module cannot be recorded, as a clause. */
final class CoverageException extends Exception {
  private static final long serialVersionUID = 1L;

  CoverageException(String clause) {
    super(clause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}

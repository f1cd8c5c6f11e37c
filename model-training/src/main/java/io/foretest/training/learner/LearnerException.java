package io.foretest.training.learner;

/** The learner failed. The message says what to do about it. */
public final class LearnerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LearnerException(String message) {
    super(message);
  }

  LearnerException(String message, Throwable cause) {
    super(message, cause);
  }
}

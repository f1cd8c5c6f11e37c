package io.foretest.training.change;

/** A file of bugs is not of the form; the message says where and what to do. */
public final class ChangesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChangesException(String message) {
    super(message);
  }
}

package io.foretest.training.fault;

/** Faults and project do not fit, or one of them cannot be used; the message says what to do. */
public final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FaultException(String message) {
    super(message);
  }
}

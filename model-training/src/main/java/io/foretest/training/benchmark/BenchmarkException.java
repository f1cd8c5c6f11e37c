package io.foretest.training.benchmark;

/** A file is not of the form that a benchmark reads; the message says where and what to do. */
public final class BenchmarkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BenchmarkException(String message) {
    super(message);
  }
}

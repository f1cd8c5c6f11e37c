package io.foretest.training.data;

import org.jspecify.annotations.Nullable;

/** A data set cannot be found or read. The message says which, why, and what to do. */
public final class DataSetException extends Exception {
  private static final long serialVersionUID = 1L;

  DataSetException(String message) {
    super(message);
  }

  DataSetException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package io.foretest.model;

import org.jspecify.annotations.Nullable;

/**
 * A model bundle cannot be used. The message says what is wrong, with which value, and what to do.
 */
public final class BundleException extends Exception {
  private static final long serialVersionUID = 1L;

  BundleException(String message) {
    super(message);
  }

  BundleException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

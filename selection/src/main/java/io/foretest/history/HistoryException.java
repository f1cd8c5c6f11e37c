package io.foretest.history;

import org.jspecify.annotations.Nullable;

/**
 * The history, or a build's spool, cannot do what was asked. The message says what happened, with
 * which value, and what to do about it; it never holds a password.
 */
public final class HistoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HistoryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  HistoryException(String message) {
    this(message, null);
  }
}

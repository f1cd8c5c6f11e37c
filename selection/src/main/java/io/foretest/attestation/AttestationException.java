package io.foretest.attestation;

import org.jspecify.annotations.Nullable;

/**
 * A key, an envelope or a statement cannot be used. The message says which, what is wrong with it
 * and what to do, and holds nothing of a private key.
 */
public final class AttestationException extends Exception {
  private static final long serialVersionUID = 1L;

  AttestationException(String message) {
    super(message);
  }

  AttestationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

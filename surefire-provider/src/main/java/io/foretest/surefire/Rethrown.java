package io.foretest.surefire;

/** Throws what a reflective call threw as if there had been no reflection. */
final class Rethrown {
  private Rethrown() {}

  /** Always throws {@code cause} itself, checked or not; returns only for the caller's compiler. */
  static RuntimeException unchecked(Throwable cause) {
    throw Rethrown.<RuntimeException>sneaked(cause);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  // The cast is erased: that is how a checked exception passes a signature that does not name it.
  private static <T extends Throwable> T sneaked(Throwable cause) throws T {
    throw (T) cause;
  }
}

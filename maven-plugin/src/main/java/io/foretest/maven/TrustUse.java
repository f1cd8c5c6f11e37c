package io.foretest.maven;

/** Which model bundles are served. */
enum TrustUse {
  /** Any. */
  ANY,
  /** Those that a trusted key signed. */
  SIGNED
}

package io.foretest.plan;

import java.util.Optional;

/** One reason for which selection steps aside. */
@FunctionalInterface
interface FallbackRule {
  /** The decision to run everything; empty where this rule sees no need. */
  Optional<FallbackDecision> check(Occasion occasion);
}

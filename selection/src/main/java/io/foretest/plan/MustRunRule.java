package io.foretest.plan;

import io.foretest.protocol.Reason;
import java.util.Optional;

/** One reason for which a test runs whatever a model says. */
@FunctionalInterface
interface MustRunRule {
  /** The reason; empty where this rule has none. */
  Optional<Reason> check(Prospect prospect);
}

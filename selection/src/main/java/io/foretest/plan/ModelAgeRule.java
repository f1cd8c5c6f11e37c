package io.foretest.plan;

import io.foretest.protocol.Fallback;
import java.util.Optional;

/**
 * A model forgets nothing and learns nothing after its birth: beyond {@value #MAX_BUILDS} builds or
 * {@value #MAX_DAYS} days since the newest build it knows, the project is no longer the one it
 * learned from.
 */
final class ModelAgeRule implements FallbackRule {
  static final int MAX_BUILDS = 500;
  static final int MAX_DAYS = 180;
  private static final long DAY_MILLIS = 24L * 3600 * 1000;

  @Override
  public Optional<FallbackDecision> check(Occasion occasion) {
    long builds = (long) occasion.history().builds() - occasion.model().builds();
    long days = (occasion.change().timeMillis() - occasion.model().lastMillis()) / DAY_MILLIS;
    if (builds <= MAX_BUILDS && days <= MAX_DAYS) {
      return Optional.empty();
    }
    String age = builds > MAX_BUILDS ? builds + " builds" : days + " days";
    return Optional.of(
        new FallbackDecision(
            Fallback.DRIFT,
            "it was trained " + age + " ago; train it again with mvn foretest:train"));
  }
}

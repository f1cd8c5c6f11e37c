package io.foretest.maven;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settings as texts, from where people give them: a user property beats the plugin's configuration,
 * which beats a property of the project, which beats the default.
 */
final class Values {
  private final Map<Setting, String> values;

  private Values(Map<Setting, String> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /**
   * @param user user property by name, or null
   * @param configured plugin parameter by name, or null
   * @param project project property by name, or null
   */
  static Values of(Lookup user, Lookup configured, Lookup project) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      first(
              user.get(setting.property()),
              configured.get(setting.parameter()),
              project.get(setting.property()),
              setting.defaultValue().orElse(null))
          .ifPresent(value -> values.put(setting, value.strip()));
    }
    return new Values(values);
  }

  /** The value; empty where nobody gave one and there is no default. */
  Optional<String> find(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  private static Optional<String> first(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Finds a text by a name. */
  @FunctionalInterface
  interface Lookup {
    @Nullable String get(String name);
  }
}

package io.foretest.maven;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * User and password of the history's database. The text form names neither.
 *
 * @param user null to connect without a name
 * @param password null to connect without one
 */
record Credentials(@Nullable String user, @Nullable String password) {
  /** Variable with the user, for the trainer too. */
  static final String USER = "FORETEST_DB_USER";

  /** Variable with the password, for the trainer too. */
  static final String PASSWORD = "FORETEST_DB_PASSWORD";

  /** Those of the environment; empty where it names no user. */
  static Optional<Credentials> of(Map<String, String> environment) {
    String user = environment.get(USER);
    return user == null || user.isEmpty()
        ? Optional.empty()
        : Optional.of(new Credentials(user, environment.get(PASSWORD)));
  }

  /** The variables by which a child process is told. */
  Map<String, String> asEnvironment() {
    return Map.of(USER, user == null ? "" : user, PASSWORD, password == null ? "" : password);
  }

  @Override
  public String toString() {
    return "Credentials[***]";
  }
}

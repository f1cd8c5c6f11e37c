package io.foretest.history;

import org.flywaydb.core.api.logging.Log;

/** Keeps Flyway's progress out of the build's console; what fails comes as an exception. */
final class SilentLog implements Log {
  @Override
  public void debug(String message) {}

  @Override
  public void info(String message) {}

  @Override
  public void warn(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Exception e) {}

  @Override
  public void notice(String message) {}
}

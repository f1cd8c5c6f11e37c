package io.foretest.maven;

/** A setting that a person gave cannot be used; the message says which, its value, what to do. */
final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(Setting setting, String value, String advice) {
    super(setting.property() + "=" + Text.printable(value) + " cannot be used: " + advice);
  }
}

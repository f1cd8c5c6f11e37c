package io.foretest.demo.script;

/** The script says something that cannot be done; the message says where and what. */
public final class ScriptException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ScriptException(String message) {
    super(message);
  }
}

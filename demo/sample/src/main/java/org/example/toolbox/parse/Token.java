package org.example.toolbox.parse;

/** A piece of an expression and where it starts. */
public record Token(Kind kind, String text, int position) {
  /** What a token is. */
  public enum Kind {
    NUMBER,
    NAME,
    SYMBOL,
    END
  }
}

package org.example.toolbox.parse;

import java.util.ArrayList;
import java.util.List;

/** Splits an expression into numbers, names and symbols. */
public final class Tokenizer {
  private final String text;
  private int at;

  private Tokenizer(String text) {
    this.text = text;
  }

  public static List<Token> tokenize(String text) {
    Tokenizer tokenizer = new Tokenizer(text);
    List<Token> tokens = new ArrayList<>();
    Token token = tokenizer.next();
    while (token.kind() != Token.Kind.END) {
      tokens.add(token);
      token = tokenizer.next();
    }
    tokens.add(token);
    return tokens;
  }

  private Token next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Token.Kind.END, "", at);
    }
    int start = at;
    char c = text.charAt(at++);
    if (Character.isDigit(c)) {
      return rest(Token.Kind.NUMBER, start);
    }
    if (Character.isLetter(c)) {
      return rest(Token.Kind.NAME, start);
    }
    return new Token(Token.Kind.SYMBOL, String.valueOf(c), start);
  }

  private Token rest(Token.Kind kind, int start) {
    while (at < text.length() && belongs(kind, text.charAt(at))) {
      at++;
    }
    return new Token(kind, text.substring(start, at), start);
  }

  private static boolean belongs(Token.Kind kind, char c) {
    return kind == Token.Kind.NUMBER
        ? Character.isDigit(c) || c == '.'
        : Character.isLetterOrDigit(c) || c == '_';
  }
}

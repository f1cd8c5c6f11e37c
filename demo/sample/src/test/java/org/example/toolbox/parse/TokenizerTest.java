package org.example.toolbox.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void splitsNumbersNamesAndSymbols() {
    List<String> texts = Tokenizer.tokenize("3.5*x_1 + (y)").stream().map(Token::text).toList();
    assertEquals(List.of("3.5", "*", "x_1", "+", "(", "y", ")", ""), texts);
  }

  @Test
  void tellsThePosition() {
    List<Token> tokens = Tokenizer.tokenize("  ab 12");
    assertEquals(new Token(Token.Kind.NAME, "ab", 2), tokens.get(0));
    assertEquals(new Token(Token.Kind.NUMBER, "12", 5), tokens.get(1));
    assertEquals(new Token(Token.Kind.END, "", 7), tokens.get(2));
  }
}

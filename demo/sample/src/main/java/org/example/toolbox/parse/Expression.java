package org.example.toolbox.parse;

import java.util.List;
import java.util.Map;

/** An arithmetic expression with + - * / ^, brackets and variables. */
public final class Expression {
  private final List<Token> tokens;

  public Expression(String text) {
    this.tokens = Tokenizer.tokenize(text);
  }

  public double evaluate(Map<String, Double> variables) {
    Evaluation evaluation = new Evaluation(variables);
    double value = evaluation.sum();
    if (evaluation.peek().kind() != Token.Kind.END) {
      throw new IllegalArgumentException(
          "unexpected '" + evaluation.peek().text() + "' at " + evaluation.peek().position());
    }
    return value;
  }

  private final class Evaluation {
    private final Map<String, Double> variables;
    private int at;

    Evaluation(Map<String, Double> variables) {
      this.variables = variables;
    }

    Token peek() {
      return tokens.get(at);
    }

    double sum() {
      double value = product();
      while (true) {
        if (accept("+")) {
          value += product();
        } else if (accept("-")) {
          value -= product();
        } else {
          return value;
        }
      }
    }

    double product() {
      double value = power();
      while (true) {
        if (accept("*")) {
          value *= power();
        } else if (accept("/")) {
          value /= power();
        } else {
          return value;
        }
      }
    }

    double power() {
      double base = atom();
      return accept("^") ? Math.pow(base, power()) : base;
    }

    double atom() {
      if (accept("-")) {
        return -atom();
      }
      if (accept("(")) {
        double value = sum();
        if (!accept(")")) {
          throw new IllegalArgumentException("')' is missing at " + peek().position());
        }
        return value;
      }
      Token token = tokens.get(at++);
      return switch (token.kind()) {
        case NUMBER -> Double.parseDouble(token.text());
        case NAME -> variable(token.text());
        default -> throw new IllegalArgumentException("a value is missing at " + token.position());
      };
    }

    double variable(String name) {
      Double value = variables.get(name);
      if (value == null) {
        throw new IllegalArgumentException("unknown variable " + name);
      }
      return value;
    }

    boolean accept(String symbol) {
      if (peek().kind() == Token.Kind.SYMBOL && peek().text().equals(symbol)) {
        at++;
        return true;
      }
      return false;
    }
  }
}

package org.example.toolbox.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.example.toolbox.text.Strings;

/** An amount of a currency, in cents. */
public record Money(long cents, String currency) implements Comparable<Money> {
  public static Money of(String amount, String currency) {
    BigDecimal cents = new BigDecimal(amount).movePointRight(2);
    return new Money(cents.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), currency);
  }

  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(cents, other.cents), currency);
  }

  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.subtractExact(cents, other.cents), currency);
  }

  /** Multiplies and rounds half to even. */
  public Money times(BigDecimal factor) {
    BigDecimal product = BigDecimal.valueOf(cents).multiply(factor);
    return new Money(product.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), currency);
  }

  /** Splits into parts that differ by a cent at most and add up again. */
  public Money[] split(int parts) {
    Money[] shares = new Money[parts];
    long rest = cents % parts;
    for (int i = 0; i < parts; i++) {
      shares[i] = new Money(cents / parts + (i < rest ? 1 : 0), currency);
    }
    return shares;
  }

  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return Long.compare(cents, other.cents);
  }

  @Override
  public String toString() {
    String sign = cents < 0 ? "-" : "";
    String digits = Strings.padLeft(String.valueOf(Math.abs(cents)), 3, '0');
    int point = digits.length() - 2;
    return sign + digits.substring(0, point) + "." + digits.substring(point) + " " + currency;
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
    }
  }
}

package org.example.toolbox.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void printsCents() {
    assertEquals("12.30 EUR", Money.of("12.3", "EUR").toString());
    assertEquals("0.05 EUR", Money.of("0.05", "EUR").toString());
    assertEquals("-1.00 EUR", Money.of("-1", "EUR").toString());
  }

  @Test
  void roundsHalfToEven() {
    assertEquals(12, Money.of("0.125", "EUR").cents());
    assertEquals(2, new Money(5, "EUR").times(new BigDecimal("0.5")).cents());
  }

  @Test
  void addsAndSubtracts() {
    Money sum = Money.of("1.10", "EUR").plus(Money.of("2.20", "EUR"));
    assertEquals(Money.of("3.30", "EUR"), sum);
    assertEquals(Money.of("1.10", "EUR"), sum.minus(Money.of("2.20", "EUR")));
  }

  @Test
  void splitsWithoutLosingACent() {
    Money[] shares = Money.of("1.00", "EUR").split(3);
    assertEquals(34, shares[0].cents());
    assertEquals(33, shares[1].cents());
    assertEquals(33, shares[2].cents());
  }

  @Test
  void currenciesDoNotMix() {
    Money euro = Money.of("1", "EUR");
    assertThrows(IllegalArgumentException.class, () -> euro.plus(Money.of("1", "USD")));
    assertTrue(euro.compareTo(Money.of("0.99", "EUR")) > 0);
  }
}

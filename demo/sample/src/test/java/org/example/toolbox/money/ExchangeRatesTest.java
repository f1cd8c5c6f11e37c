package org.example.toolbox.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
  private final ExchangeRates rates = ExchangeRates.parse("currency,per_euro\nUSD,1.25\nGBP,0.80\n");

  @Test
  void convertsFromAndToTheEuro() {
    assertEquals(Money.of("12.50", "USD"), rates.convert(Money.of("10", "EUR"), "USD"));
    assertEquals(Money.of("8", "EUR"), rates.convert(Money.of("10", "USD"), "EUR"));
  }

  @Test
  void convertsAcross() {
    assertEquals(Money.of("15.62", "USD"), rates.convert(Money.of("10", "GBP"), "USD"));
  }

  @Test
  void anUnknownCurrencyIsAnError() {
    assertThrows(
        IllegalArgumentException.class, () -> rates.convert(Money.of("1", "EUR"), "XXX"));
  }

  @Test
  void theResourceHoldsTheUsualCurrencies() {
    Money yen = ExchangeRates.load().convert(Money.of("1", "EUR"), "JPY");
    assertEquals("JPY", yen.currency());
  }
}

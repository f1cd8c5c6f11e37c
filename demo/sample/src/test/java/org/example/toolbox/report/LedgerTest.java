package org.example.toolbox.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.example.toolbox.money.ExchangeRates;
import org.example.toolbox.money.Money;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger =
      new Ledger(ExchangeRates.load(), "EUR")
          .read("rent,-800,EUR\n\"food, drink\",-110,USD\nrent,100.50,EUR\nsalary,1900,CHF\n");

  @Test
  void sumsByAccount() {
    assertEquals(Money.of("-699.50", "EUR"), ledger.balance("rent"));
    assertEquals(Money.of("0", "EUR"), ledger.balance("none"));
  }

  @Test
  void convertsCurrencies() {
    assertEquals(Money.of("-100", "EUR"), ledger.balance("food, drink"));
    assertEquals(Money.of("1200.50", "EUR"), ledger.total());
  }

  @Test
  void prints() {
    assertEquals(
        "food, drink  -100.00 EUR\n"
            + "rent         -699.50 EUR\n"
            + "salary       2000.00 EUR\n"
            + "total        1200.50 EUR\n",
        ledger.print());
  }

  @Test
  void aYearOfBookingsAddsUp() {
    StringBuilder csv = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      csv.append("account").append(i % 50).append(",0.10,EUR\n");
    }
    Ledger year = new Ledger(ExchangeRates.load(), "EUR").read(csv.toString());
    assertEquals(Money.of("2000", "EUR"), year.total());
    assertEquals(Money.of("40", "EUR"), year.balance("account7"));
  }
}

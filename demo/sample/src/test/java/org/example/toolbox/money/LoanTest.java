package org.example.toolbox.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoanTest {
  @Test
  void theRateIsAnAnnuity() {
    assertEquals(
        Money.of("856.07", "EUR"), new Loan(Money.of("10000", "EUR"), "0.05", 12).rate());
  }

  @Test
  void withoutInterestTheAmountIsSplit() {
    assertEquals(Money.of("100", "EUR"), new Loan(Money.of("1200", "EUR"), "0", 12).rate());
  }

  @Test
  void theLastRatePaysTheRest() {
    for (int months = 6; months <= 150; months += 12) {
      List<Money> balances = new Loan(Money.of("250000", "EUR"), "0.037", months).balances();
      assertEquals(months, balances.size());
      assertEquals(0, balances.get(months - 1).cents());
      for (int i = 1; i < months; i++) {
        assertTrue(balances.get(i).compareTo(balances.get(i - 1)) < 0);
      }
    }
  }
}

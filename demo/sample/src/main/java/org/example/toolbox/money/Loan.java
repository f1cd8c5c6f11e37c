package org.example.toolbox.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A loan that is paid back in equal monthly rates. */
public final class Loan {
  private final Money amount;
  private final BigDecimal monthlyRate;
  private final int months;

  public Loan(Money amount, String yearlyRate, int months) {
    this.amount = amount;
    this.monthlyRate =
        new BigDecimal(yearlyRate).divide(BigDecimal.valueOf(12), MathContext.DECIMAL64);
    this.months = months;
  }

  /** Rate by the annuity formula {@code amount * r / (1 - (1 + r)^-months)}. */
  public Money rate() {
    if (monthlyRate.signum() == 0) {
      return amount.split(months)[0];
    }
    BigDecimal growth = BigDecimal.ONE.add(monthlyRate).pow(months, MathContext.DECIMAL64);
    BigDecimal share = BigDecimal.ONE.subtract(BigDecimal.ONE.divide(growth, MathContext.DECIMAL64));
    return amount.times(monthlyRate.divide(share, MathContext.DECIMAL64));
  }

  /** What is still owed after each month; the last rate pays the rest. */
  public List<Money> balances() {
    List<Money> balances = new ArrayList<>();
    Money balance = amount;
    for (int month = 1; month <= months; month++) {
      Money interest = balance.times(monthlyRate);
      Money payment = month == months ? balance.plus(interest) : rate();
      balance = balance.plus(interest).minus(payment);
      balances.add(balance);
    }
    return balances;
  }
}

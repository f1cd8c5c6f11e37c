package org.example.toolbox.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.example.toolbox.money.ExchangeRates;
import org.example.toolbox.money.Money;
import org.example.toolbox.parse.Csv;

/** Bookings from CSV lines {@code account,amount,currency}, summed up in one currency. */
public final class Ledger {
  private final Map<String, Money> balances = new TreeMap<>();
  private final ExchangeRates rates;
  private final String currency;

  public Ledger(ExchangeRates rates, String currency) {
    this.rates = rates;
    this.currency = currency;
  }

  public Ledger read(String csv) {
    for (List<String> row : Csv.parse(csv)) {
      Money amount = rates.convert(Money.of(row.get(1), row.get(2)), currency);
      balances.merge(row.get(0), amount, Money::plus);
    }
    return this;
  }

  public Money balance(String account) {
    return balances.getOrDefault(account, new Money(0, currency));
  }

  public Money total() {
    return balances.values().stream().reduce(new Money(0, currency), Money::plus);
  }

  /** One line an account, and the total. */
  public String print() {
    Table table = new Table();
    balances.forEach((account, balance) -> table.row(account, balance.toString()));
    return table.row("total", total().toString()).render();
  }
}

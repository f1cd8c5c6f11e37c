package org.example.toolbox.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.example.toolbox.text.Strings;

/** Positions with a tax rate, and the total. */
public final class Invoice {
  private record Position(String what, int quantity, Money price) {
    Money amount() {
      return price.times(BigDecimal.valueOf(quantity));
    }
  }

  private final List<Position> positions = new ArrayList<>();
  private final BigDecimal taxRate;
  private final String currency;

  public Invoice(String currency, String taxRate) {
    this.currency = currency;
    this.taxRate = new BigDecimal(taxRate);
  }

  public Invoice add(String what, int quantity, String price) {
    positions.add(new Position(what, quantity, Money.of(price, currency)));
    return this;
  }

  public Money net() {
    Money sum = new Money(0, currency);
    for (Position position : positions) {
      sum = sum.plus(position.amount());
    }
    return sum;
  }

  public Money tax() {
    return net().times(taxRate);
  }

  public Money total() {
    return net().plus(tax());
  }

  /** One line a position, the amounts aligned on the right. */
  public String print() {
    StringBuilder text = new StringBuilder();
    for (Position position : positions) {
      text.append(line(position.what(), position.amount()));
    }
    return text.append(line("total", total())).toString();
  }

  private static String line(String what, Money amount) {
    return Strings.padRight(Strings.abbreviate(what, 20), 20, ' ')
        + Strings.padLeft(amount.toString(), 14, ' ')
        + "\n";
  }
}

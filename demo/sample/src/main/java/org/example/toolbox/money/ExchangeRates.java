package org.example.toolbox.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.example.toolbox.parse.Csv;

/** Rates against the euro, read from a CSV resource. */
public final class ExchangeRates {
  private final Map<String, BigDecimal> perEuro = new TreeMap<>();

  private ExchangeRates() {}

  public static ExchangeRates load() {
    try (InputStream in = ExchangeRates.class.getResourceAsStream("rates.csv")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExchangeRates parse(String csv) {
    ExchangeRates rates = new ExchangeRates();
    rates.perEuro.put("EUR", BigDecimal.ONE);
    for (List<String> row : Csv.parse(csv)) {
      if (!row.get(0).equals("currency")) {
        rates.perEuro.put(row.get(0), new BigDecimal(row.get(1)));
      }
    }
    return rates;
  }

  public Money convert(Money money, String target) {
    BigDecimal factor = rate(target).divide(rate(money.currency()), MathContext.DECIMAL64);
    return new Money(money.cents(), target).times(factor);
  }

  private BigDecimal rate(String currency) {
    BigDecimal rate = perEuro.get(currency);
    if (rate == null) {
      throw new IllegalArgumentException("no rate for " + currency);
    }
    return rate;
  }
}

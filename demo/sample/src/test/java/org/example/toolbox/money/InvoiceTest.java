package org.example.toolbox.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InvoiceTest {
  private final Invoice invoice =
      new Invoice("EUR", "0.19").add("Pens", 3, "1.10").add("A very long description", 1, "20");

  @Test
  void sumsUp() {
    assertEquals(Money.of("23.30", "EUR"), invoice.net());
    assertEquals(Money.of("4.43", "EUR"), invoice.tax());
    assertEquals(Money.of("27.73", "EUR"), invoice.total());
  }

  @Test
  void printsAlignedLines() {
    assertEquals(
        "Pens                      3.30 EUR\n"
            + "A very long descr...     20.00 EUR\n"
            + "total                    27.73 EUR\n",
        invoice.print());
  }
}

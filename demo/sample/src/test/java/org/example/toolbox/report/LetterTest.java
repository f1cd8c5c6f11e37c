package org.example.toolbox.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.example.toolbox.money.Invoice;
import org.junit.jupiter.api.Test;

class LetterTest {
  @Test
  void wrapsTheTextAboveTheInvoice() {
    Invoice invoice = new Invoice("EUR", "0.20").add("Consulting", 2, "100.00");
    String letter =
        new Letter("Dear ${name}, please pay ${total} within thirty days.").write("Ada", invoice);
    assertEquals(
        "Dear Ada, please pay 240.00 EUR\n"
            + "within thirty days.\n"
            + "\n"
            + "Consulting              200.00 EUR\n"
            + "total                   240.00 EUR\n",
        letter);
  }
}

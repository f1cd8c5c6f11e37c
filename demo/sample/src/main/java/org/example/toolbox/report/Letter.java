package org.example.toolbox.report;

import java.util.Map;
import org.example.toolbox.money.Invoice;
import org.example.toolbox.text.Template;
import org.example.toolbox.text.WordWrap;

/** A letter with an invoice below its text. */
public final class Letter {
  private static final int WIDTH = 34;
  private final Template body;

  public Letter(String body) {
    this.body = new Template(body);
  }

  public String write(String name, Invoice invoice) {
    String text =
        body.render(Map.of("name", name, "total", invoice.total().toString()));
    return String.join("\n", WordWrap.wrap(text, WIDTH)) + "\n\n" + invoice.print();
  }
}

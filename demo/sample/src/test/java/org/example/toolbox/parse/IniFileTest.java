package org.example.toolbox.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IniFileTest {
  private static final String TEXT = "top=1\n; note\n# note\n\n[server]\nhost = a=b \nport=80\n";

  @Test
  void readsSections() {
    IniFile ini = IniFile.parse(TEXT);
    assertEquals("1", ini.get("", "top", "?"));
    assertEquals(Map.of("host", "a=b", "port", "80"), ini.section("server"));
  }

  @Test
  void fallsBackToTheDefault() {
    IniFile ini = IniFile.parse(TEXT);
    assertEquals("none", ini.get("server", "user", "none"));
    assertEquals("none", ini.get("client", "host", "none"));
  }
}

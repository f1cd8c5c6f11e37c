package org.example.toolbox.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.example.toolbox.text.Strings;

/** Settings in sections: {@code [section]} and {@code key = value} lines. */
public final class IniFile {
  private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

  public static IniFile parse(String text) {
    IniFile ini = new IniFile();
    String section = "";
    for (String raw : text.split("\n")) {
      String line = raw.trim();
      if (Strings.isBlank(line) || line.startsWith(";") || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        section = line.substring(1, line.length() - 1);
      } else {
        int equals = line.indexOf('=');
        ini.section(section)
            .put(line.substring(0, equals).trim(), line.substring(equals + 1).trim());
      }
    }
    return ini;
  }

  public String get(String section, String key, String otherwise) {
    return sections.getOrDefault(section, Map.of()).getOrDefault(key, otherwise);
  }

  public Map<String, String> section(String name) {
    return sections.computeIfAbsent(name, key -> new LinkedHashMap<>());
  }
}

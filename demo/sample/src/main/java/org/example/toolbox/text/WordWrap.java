package org.example.toolbox.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a given width, between words. */
public final class WordWrap {
  private WordWrap() {}

  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.trim().split("\\s+")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
    }
    if (!Strings.isBlank(line.toString())) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** Lines padded to the same width, as a block. */
  public static String block(String text, int width) {
    StringBuilder block = new StringBuilder();
    for (String line : wrap(text, width)) {
      block.append(Strings.padRight(line, width, ' ')).append('\n');
    }
    return block.toString();
  }
}

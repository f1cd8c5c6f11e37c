package io.foretest.training.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recall over the share of time spent, one line an order, as an SVG image of its own: no script, no
 * reference to anything outside, readable on light and dark ground, with a title and a description
 * for those who do not see it.
 */
public final class RecallPlot {
  private static final int LEFT = 60;
  private static final int TOP = 50;
  private static final int WIDTH = 480;
  private static final int HEIGHT = 320;
  private static final int LEGEND = LEFT + WIDTH + 20;
  private static final int LINE = 20;

  /** Colours that the colour-blind can tell apart (Okabe and Ito, 2008); ours and the oracle's. */
  private static final List<String> COLOURS =
      List.of("#e69f00", "#56b4e9", "#009e73", "#cc79a7", "#d55e00", "#999999", "#b8a100");

  private static final String STYLE =
      "text{font:13px sans-serif;fill:#222}"
          + ".heading{font-size:15px;font-weight:600}.ground{fill:#fff}.axis{stroke:#222;fill:none}.grid{stroke:#ddd;fill:none}"
          + ".curve{fill:none;stroke-width:1.5}.ours{stroke:#0072b2;stroke-width:3}"
          + ".oracle{stroke:#222;stroke-dasharray:6 4}"
          + "@media (prefers-color-scheme:dark){text{fill:#eee}.ground{fill:#1b1b1b}"
          + ".axis{stroke:#eee}.grid{stroke:#444}.ours{stroke:#4db2ff}.oracle{stroke:#eee}}";

  private final StringBuilder svg = new StringBuilder();
  private int colour;

  private RecallPlot() {}

  /**
   * Draws the curves of a replay.
   *
   * @param heading names what was replayed
   */
  public static String svg(String heading, ExamResult result) {
    return new RecallPlot().draw(heading, result);
  }

  private String draw(String heading, ExamResult result) {
    Map<String, double[]> curves = new LinkedHashMap<>(result.curves());
    curves.remove(Exam.MODEL);
    open(heading, description(result, curves));
    axes();
    List<String> names = new ArrayList<>(curves.keySet());
    Map<String, String> looks = new LinkedHashMap<>();
    names.forEach(name -> looks.put(name, look(name)));
    for (int i = 0; i < names.size(); i++) {
      legend(names.get(i), looks.getOrDefault(names.get(i), ""), i);
    }
    // Ours last, so that no other is painted over it.
    names.sort(Comparator.comparing(Exam.MODEL_BY_TIME::equals));
    names.forEach(
        name -> curve(looks.getOrDefault(name, ""), curves.getOrDefault(name, new double[0])));
    return svg.append("</svg>\n").toString();
  }

  private void open(String heading, String description) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " aria-labelledby=\"title description\">\n",
            LEGEND + 200,
            TOP + HEIGHT + 60));
    svg.append("<title id=\"title\">").append(escaped(heading)).append("</title>\n");
    svg.append("<desc id=\"description\">").append(escaped(description)).append("</desc>\n");
    svg.append("<style>").append(STYLE).append("</style>\n");
    svg.append("<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
    text("heading", LEFT, TOP - 28, "start", heading);
  }

  private static String description(ExamResult result, Map<String, double[]> curves) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "Share of the failing tests of %d failing builds that each order has run when a share of"
                + " the test time is spent. After 10, 20 and 50%% of the time:",
            result.failingBuilds()));
    curves.forEach(
        (name, curve) ->
            text.append(
                String.format(
                    Locale.ROOT, " %s %.2f, %.2f, %.2f;", name, curve[10], curve[20], curve[50])));
    return text.toString();
  }

  private void axes() {
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double share = tenth / 10.0;
      line("grid", x(share), y(0), x(share), y(1));
      line("grid", x(0), y(share), x(1), y(share));
      text(x(share), y(0) + 20, "middle", 10 * tenth + "%");
      text(x(0) - 8, y(share) + 4, "end", 10 * tenth + "%");
    }
    line("axis", x(0), y(0), x(1), y(0));
    line("axis", x(0), y(0), x(0), y(1));
    text(x(0.5), y(0) + 42, "middle", "share of the test time spent");
    text(x(0), y(1) - 8, "start", "failing tests found");
  }

  private void curve(String look, double[] recalls) {
    svg.append("<polyline ").append(look).append(" points=\"");
    for (int point = 0; point < recalls.length; point++) {
      double share = (double) point / (recalls.length - 1);
      svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(share), y(recalls[point])));
    }
    svg.append("\"/>\n");
  }

  private void legend(String name, String look, int place) {
    int height = TOP + 10 + LINE * place;
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline %s points=\"%d,%d %d,%d\"/>\n",
            look,
            LEGEND,
            height,
            LEGEND + 24,
            height));
    text(LEGEND + 32, height + 4, "start", name);
  }

  private String look(String name) {
    if (name.equals(Exam.MODEL_BY_TIME)) {
      return "class=\"curve ours\"";
    }
    if (name.equals(Exam.ORACLE)) {
      return "class=\"curve oracle\"";
    }
    return "class=\"curve\" stroke=\"" + COLOURS.get(colour++ % COLOURS.size()) + "\"";
  }

  private void line(String look, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
            look,
            x1,
            y1,
            x2,
            y2));
  }

  private void text(double x, double y, String anchor, String text) {
    text("label", x, y, anchor, text);
  }

  private void text(String look, double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
            look,
            x,
            y,
            anchor,
            escaped(text)));
  }

  private static double x(double share) {
    return LEFT + share * WIDTH;
  }

  private static double y(double recall) {
    return TOP + (1 - recall) * HEIGHT;
  }

  /** As text of XML 1.0; a character that it cannot hold becomes a question mark. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escape(c, escaped));
    return escaped.toString();
  }

  private static void escape(int c, StringBuilder out) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      default -> out.appendCodePoint(allowed(c) ? c : '?');
    }
  }

  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}

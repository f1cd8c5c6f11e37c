package io.foretest.training.benchmark;

import io.foretest.training.change.Bug;
import io.foretest.training.change.ChangesBenchmark.Ranked;
import io.foretest.training.data.Case;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the rankings of bugs' tests. */
public final class ChangeRankings {
  private ChangeRankings() {}

  /**
   * Writes {@code id,test,score}, one row a test in the order of its bug.
   *
   * <p>By cost, the probability is divided by the expected duration, which a build without a past
   * takes to be the same for each test: what a test took in the very run that is ranked is not
   * known before it.
   */
  public static void write(List<Ranked> bugs, RankingOrder order, Writer out) throws IOException {
    out.write("id,test,score\n");
    for (Ranked bug : bugs) {
      Map<String, Double> scores = scores(bug, order);
      for (Bug.Tested test : bug.bug().tests()) {
        out.write(
            CsvLine.quoted(bug.bug().id())
                + ","
                + CsvLine.quoted(test.className())
                + ","
                + scores.get(test.className())
                + "\n");
      }
    }
  }

  private static Map<String, Double> scores(Ranked bug, RankingOrder order) {
    double[] scores = order.scores(bug.lesson(), bug.probabilities());
    Map<String, Double> byClass = new HashMap<>();
    List<Case> cases = bug.lesson().cases();
    for (int i = 0; i < scores.length; i++) {
      byClass.put(cases.get(i).test().className(), scores[i]);
    }
    return byClass;
  }
}

package io.foretest.training.fault;

import io.foretest.plan.Decision;
import io.foretest.training.fault.FaultBenchmark.Decided;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes {@code id,test,decision,reason,score}: a row for each test of each fault. */
public final class FaultDecisions {
  private FaultDecisions() {}

  /** Leaves the writer open. A score is a probability; where no model spoke, it falls by rank. */
  public static void write(List<Decided> faults, Writer out) throws IOException {
    out.write("id,test,decision,reason,score\n");
    for (Decided fault : faults) {
      for (Decision decision : fault.decisions()) {
        String test = decision.candidate().key().className();
        String reason =
            decision.reason().sentence() + ": " + fault.why().getOrDefault(test, "no record");
        out.write(
            quoted(fault.fault().id())
                + ','
                + quoted(test)
                + ','
                + (decision.runs() ? "run" : "skip")
                + ','
                + quoted(reason)
                + ','
                + score(decision)
                + '\n');
      }
    }
  }

  private static double score(Decision decision) {
    return Double.isNaN(decision.probability()) ? 1.0 / decision.rank() : decision.probability();
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}

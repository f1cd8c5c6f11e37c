package io.foretest.history;

import java.util.List;

/**
 * What an ingest took in.
 *
 * @param builds builds that had something new
 * @param journals journals stored; those that were known already do not count
 * @param executions attempts of tests stored
 * @param problems what was not stored, or only in part, and what became of it: one sentence each
 */
public record IngestReport(int builds, int journals, int executions, List<String> problems) {
  public IngestReport {
    problems = List.copyOf(problems);
  }
}

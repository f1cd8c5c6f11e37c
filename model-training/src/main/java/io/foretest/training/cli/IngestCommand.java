package io.foretest.training.cli;

import io.foretest.history.BuildSpool;
import io.foretest.history.HistoryStore;
import io.foretest.history.IngestReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes what builds left behind into the history. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Takes what finished builds left below DIR/.foretest/spool into the history.",
      "Repeating it changes nothing."
    },
    footerHeading = "%nExample:%n",
    footer = "  java -jar foretest-training.jar ingest --root ../shop")
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = command.commandLine().getOut();
    IngestReport report;
    try (HistoryStore store = history.open()) {
      report = store.ingest(BuildSpool.rootOf(history.root()));
    }
    out.printf(
        "Took in %d test attempts of %d builds from %d journals.%n",
        report.executions(), report.builds(), report.journals());
    report.problems().forEach(problem -> out.println("  " + Printable.of(problem)));
    out.flush();
    json.write(result(report));
    return ExitCodes.OK;
  }

  private static Map<String, Object> result(IngestReport report) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("command", "ingest");
    result.put("builds", report.builds());
    result.put("journals", report.journals());
    result.put("executions", report.executions());
    result.put("problems", report.problems());
    return result;
  }
}

package io.foretest.training.cli;

import io.foretest.history.BuildSpool;
import io.foretest.history.HistoryStore;
import io.foretest.history.IngestReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes what builds left behind into the history. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Takes what finished builds left into the history.",
      "It lies below DIR/.foretest/spool. With --module, also what a run outside Maven has just left",
      "below a module's build directory: it counts as a build of the commit and the changes that",
      "the work tree holds now. Repeating it changes nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar foretest-training.jar ingest --root ../shop",
      "  java -jar foretest-training.jar ingest --full --module org.shop:cart=cart"
    })
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec command = CommandSpec.create();
  @Mixin private HistoryOptions history = new HistoryOptions();
  @Mixin private ModuleOptions modules = new ModuleOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--base",
      paramLabel = "REVISION",
      description = "With --module: what the change is measured against. Default: detected.")
  private @Nullable String base;

  @Option(
      names = "--full",
      description =
          "With --module: all tests ran, so that later changes can be measured from here.")
  private boolean full;

  @Override
  public Integer call() throws Exception {
    if (!modules.given() && (full || base != null)) {
      throw new ParameterException(
          command.commandLine(), "--full and --base are for a run outside Maven: add --module");
    }
    PrintWriter out = command.commandLine().getOut();
    IngestReport report;
    try (HistoryStore store = history.open()) {
      report = sum(store.ingest(BuildSpool.rootOf(history.root())), outside(store));
    }
    out.printf(
        Locale.ROOT,
        "Took in %d test attempts of %d builds from %d journals.%n",
        report.executions(),
        report.builds(),
        report.journals());
    report.problems().forEach(problem -> out.println("  " + Printable.of(problem)));
    out.flush();
    json.write(result(report));
    return ExitCodes.OK;
  }

  private IngestReport outside(HistoryStore store) throws IOException {
    List<GradleModule> ran = new ArrayList<>();
    for (GradleModule module : modules.below(history.root())) {
      if (module.ran()) {
        ran.add(module);
      }
    }
    return ran.isEmpty()
        ? new IngestReport(0, 0, 0, List.of())
        : new OutsideRun(store, history.root(), base).take(ran, full);
  }

  private static IngestReport sum(IngestReport one, IngestReport other) {
    List<String> problems = new ArrayList<>(one.problems());
    problems.addAll(other.problems());
    return new IngestReport(
        one.builds() + other.builds(),
        one.journals() + other.journals(),
        one.executions() + other.executions(),
        problems);
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

package io.foretest.it;

import io.foretest.it.ModuleRow.Observed;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The three builds of rows that are launched alike: without Foretest, recorded, and with a fault in
 * every module and selected. Made when the first row asks.
 */
final class Batch {
  private final Map<ModuleRow, String> modules = new LinkedHashMap<>();
  private Map<ModuleRow, Observed> observed = Map.of();
  private Exception problem;

  private Batch(List<ModuleRow> rows) {
    for (ModuleRow row : rows) {
      modules.put(row, "row" + (modules.size() + 1));
    }
  }

  static Batch of(List<ModuleRow> rows) {
    return new Batch(rows);
  }

  synchronized Observed observed(ModuleRow row) throws Exception {
    if (observed.isEmpty() && problem == null) {
      try {
        observed = build();
      } catch (Exception | AssertionError e) {
        problem = new IllegalStateException("the builds of these rows: " + e.getMessage(), e);
        throw e;
      }
    }
    if (problem != null) {
      throw problem;
    }
    return observed.get(row);
  }

  private Map<ModuleRow, Observed> build() throws Exception {
    Launch launch = modules.keySet().iterator().next().launch();
    try (Project project = launch.project("matrix", List.copyOf(modules.values()))) {
      for (Map.Entry<ModuleRow, String> module : modules.entrySet()) {
        module.getKey().module().write(project, module.getValue());
      }
      project.commit("The rows");
      Build plain = project.maven("verify", "-fae", "-Dml.skip=true");
      Map<String, Reports> plainReports = takeReports(project);
      Build full = project.maven("verify", "-fae");
      Map<String, Reports> fullReports = takeReports(project);
      RecordedTests fullRecords = RecordedTests.ofLastBuild(project);
      for (String name : modules.values()) {
        Module.breakIn(project, name);
      }
      project.commit("A fault in each");
      Build selected = project.maven("verify", "-fae", "-Dml.select=true");
      Map<String, Reports> selectedReports = takeReports(project);
      RecordedTests selectedRecords = RecordedTests.ofLastBuild(project);
      Map<ModuleRow, Observed> seen = new HashMap<>();
      modules.forEach(
          (row, name) ->
              seen.put(
                  row,
                  new Observed(
                      name,
                      plain,
                      full,
                      selected,
                      plainReports.get(name),
                      fullReports.get(name),
                      selectedReports.get(name),
                      fullRecords.of(name),
                      selectedRecords.of(name))));
      return seen;
    }
  }

  /** Reads all reports and deletes them, because Surefire leaves those of tests that do not run. */
  private Map<String, Reports> takeReports(Project project) throws IOException {
    Map<String, Reports> reports = new HashMap<>();
    for (String name : modules.values()) {
      reports.put(name, Reports.take(project.path(name + "/target")));
    }
    return reports;
  }
}

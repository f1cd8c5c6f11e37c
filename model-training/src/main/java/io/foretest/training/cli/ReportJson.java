package io.foretest.training.cli;

import static io.foretest.model.JsonText.map;

import io.foretest.model.Manifest;
import io.foretest.model.Provenance;
import io.foretest.model.StrategyMetrics;
import io.foretest.model.Threshold;
import io.foretest.model.Thresholds;
import io.foretest.training.Recalls;
import io.foretest.training.TrainingReport;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.evaluation.Advice;
import io.foretest.training.evaluation.ExamResult;
import io.foretest.training.evaluation.Miss;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results as maps, for {@code --json}. */
final class ReportJson {
  private ReportJson() {}

  static Map<String, @Nullable Object> training(TrainingReport report, Path file) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("command", "train");
    json.put("model", file.toAbsolutePath().normalize().toString());
    json.put("history", history(report.set()));
    json.put("held_out", exam(report.exam()));
    Manifest manifest = report.bundle().manifest();
    json.put("thresholds", thresholds(manifest.thresholds()));
    json.put("change_thresholds", thresholds(manifest.changeThresholds()));
    json.put(
        "promotion",
        map(
            "earned", report.promotion().earned(),
            "kept", report.promotion().kept().name(),
            "reasons", report.promotion().reasons()));
    json.put("provenance", provenance(report.bundle().provenance()));
    return json;
  }

  static Map<String, @Nullable Object> evaluation(TrainingSet set, ExamResult result) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("command", "evaluate");
    json.put("history", history(set));
    json.put("replayed", exam(result));
    json.put("advice", advice(result));
    json.put("recall_by_percent_of_time", curves(result));
    return json;
  }

  private static @Nullable Map<String, @Nullable Object> advice(ExamResult result) {
    if (result.asked().isEmpty()) {
      return null;
    }
    Advice advice = Advice.of(result, Recalls.DEFAULT);
    return map("enable", advice.enable(), "recall", advice.recall(), "sentence", advice.sentence());
  }

  private static Map<String, @Nullable Object> curves(ExamResult result) {
    Map<String, @Nullable Object> curves = new LinkedHashMap<>();
    result
        .curves()
        .forEach((name, curve) -> curves.put(name, Arrays.stream(curve).boxed().toList()));
    return curves;
  }

  private static Map<String, @Nullable Object> history(TrainingSet set) {
    List<Lesson> lessons = set.lessons();
    return map(
        "builds", lessons.size(),
        "failing_builds", set.failingBuilds(),
        "failures", set.failures(),
        "flaky_outcomes_left_out", set.flakyOutcomes(),
        "infrastructure_builds", set.infrastructureBuilds(),
        "first_millis", lessons.get(0).info().startMillis(),
        "last_millis", lessons.get(lessons.size() - 1).info().startMillis());
  }

  private static Map<String, @Nullable Object> exam(ExamResult exam) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("builds", exam.asked().size());
    json.put("failing_builds", exam.failingBuilds());
    json.put("default_recall", Recalls.DEFAULT);
    json.put(
        "recalls",
        exam.byRecall().entrySet().stream()
            .map(
                target ->
                    map(
                        "recall", target.getKey(),
                        "builds_without_threshold", exam.uncut(target.getKey()),
                        "strategies",
                            target.getValue().stream().map(ReportJson::strategy).toList()))
            .toList());
    json.put("misses", exam.misses().stream().map(ReportJson::miss).toList());
    return json;
  }

  private static Map<String, @Nullable Object> strategy(StrategyMetrics row) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("strategy", row.strategy());
    json.putAll(row.values());
    return json;
  }

  private static Map<String, @Nullable Object> miss(Miss miss) {
    return map(
        "recall", miss.recall(),
        "build", miss.build().id(),
        "commit", miss.build().commit(),
        "start_millis", miss.build().startMillis(),
        "module", miss.test().module(),
        "test", miss.test().id().toString(),
        "probability", miss.probability(),
        "threshold_of", miss.cut().of().name().toLowerCase(Locale.ROOT),
        "threshold", miss.cut().threshold(),
        "place", miss.place(),
        "tests", miss.tests(),
        "build_caught_by_another_test", miss.caughtBuild());
  }

  private static List<Map<String, @Nullable Object>> thresholds(Thresholds thresholds) {
    return thresholds.rows().stream().map(ReportJson::threshold).toList();
  }

  private static Map<String, @Nullable Object> threshold(Threshold row) {
    return map(
        "recall", row.recall(),
        "probability", row.probability(),
        "supported", row.supported(),
        "failures", row.failures(),
        "kept", row.kept(),
        "note", row.note());
  }

  private static Map<String, @Nullable Object> provenance(Provenance birth) {
    return map(
        "data_digest", birth.dataDigest(),
        "builds", birth.builds(),
        "rows", birth.rows(),
        "failures", birth.failures(),
        "last_millis", birth.lastMillis(),
        "commit", birth.commit(),
        "seed", birth.seed(),
        "parameters", birth.parameters(),
        "versions", birth.versions());
  }
}

package io.foretest.plan;

import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.feature.Candidate;
import io.foretest.feature.Features;
import io.foretest.history.SourceFiles;
import io.foretest.history.TestPast;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Gathers what decisions look at. */
final class Prospects {
  /** Keeps a test that takes no time from beating everything else; the time to start a class. */
  private static final double OVERHEAD_SECONDS = 0.02;

  private static final double UNKNOWN_SECONDS = 1;
  private static final double UNKNOWN_SCORE = 0.5;

  private final Occasion occasion;
  private final double[] seconds;
  private final double usualSeconds;
  private final Set<String> changedPaths = new HashSet<>();
  private final Map<String, Set<String>> changedByStem = new HashMap<>();

  private Prospects(Occasion occasion) {
    this.occasion = occasion;
    this.seconds =
        candidates().stream()
            .mapToDouble(test -> past(test).map(Prospects::expectedSeconds).orElse(Double.NaN))
            .toArray();
    this.usualSeconds = median(seconds);
    Change change = occasion.change();
    change.files().stream().map(ChangedFile::path).forEach(this::addChanged);
  }

  static List<Prospect> of(Occasion occasion) {
    Prospects prospects = new Prospects(occasion);
    double[] scores = occasion.model().score(occasion.table());
    double[] values = prospects.values(scores);
    return IntStream.range(0, scores.length)
        .mapToObj(i -> prospects.of(i, scores[i], values[i]))
        .toList();
  }

  private double[] values(double[] scores) {
    return FailuresPerSecond.of(
        Arrays.stream(scores).map(p -> Double.isNaN(p) ? UNKNOWN_SCORE : p).toArray(),
        Arrays.stream(seconds)
            .map(time -> (Double.isNaN(time) ? usualSeconds : time) + OVERHEAD_SECONDS)
            .toArray());
  }

  private void addChanged(String path) {
    changedPaths.add(path);
    changedByStem.computeIfAbsent(SourceFiles.stem(path), stem -> new HashSet<>()).add(path);
  }

  private List<Candidate> candidates() {
    return occasion.table().candidates();
  }

  private Optional<TestPast> past(Candidate candidate) {
    return occasion.history().past(candidate.key());
  }

  private Prospect of(int row, double score, double value) {
    Candidate candidate = candidates().get(row);
    return new Prospect(
        candidate,
        past(candidate),
        changed(candidate),
        Features.subjectChanged(occasion.table(), row),
        score,
        seconds[row],
        value,
        occasion.circumstances().evidence().of(candidate));
  }

  /** Generous: the given source, the place that the class name asks for, or the class itself. */
  private boolean changed(Candidate candidate) {
    String className = candidate.key().className();
    String simpleName = className.substring(className.lastIndexOf('.') + 1);
    return candidate.distance() == 0
        || changedPaths.contains(candidate.sourcePath())
        || changedByStem.getOrDefault(simpleName, Set.of()).stream()
            .anyMatch(path -> SourceFiles.declares(path, className));
  }

  /** Half the mean, half the recent mean: the best simple predictor on real histories. */
  private static double expectedSeconds(TestPast past) {
    return (past.meanSeconds() + past.recentSeconds()) / 2;
  }

  private static double median(double[] values) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    return known.length == 0 ? UNKNOWN_SECONDS : known[known.length / 2];
  }
}

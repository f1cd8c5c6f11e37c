package io.foretest.training.fault;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.evidence.TestEvidence;
import io.foretest.feature.Candidate;
import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.RecordedBuild;
import io.foretest.history.RunningHistory;
import io.foretest.history.TestKey;
import io.foretest.history.TestResult;
import io.foretest.history.Verdict;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.TrainingSetReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One fault as the build after the recorded one: the change of one line, what its tests say, and
 * what was known before. Faults know nothing of each other.
 *
 * @param evidence by test class
 */
record FaultSample(
    Fault fault, RecordedBuild build, Change change, Map<String, TestEvidence> evidence) {
  private static final long LATER_MILLIS = 3_600_000;

  static FaultSample of(Fault fault, FaultyProject project) throws IOException {
    Map<String, TestEvidence> evidence = project.evidence(fault);
    Map<String, Integer> distances = project.distances(fault);
    ChangedFile file =
        new ChangedFile(
            fault.file(), null, FileStatus.MODIFIED, FileKind.MAIN_SOURCE, false, 1, 1, 0);
    List<TestResult> results = new ArrayList<>();
    project
        .tests()
        .forEach(
            (name, before) ->
                results.add(
                    new TestResult(
                        before.test(),
                        fault.killers().contains(name) ? Verdict.FAILED : Verdict.PASSED,
                        before.seconds(),
                        1,
                        distances.getOrDefault(name, -1),
                        touches(evidence.get(name)))));
    BuildInfo info = info(fault, project.build().info());
    RecordedBuild build = new RecordedBuild(info, true, List.of(file), results);
    Change change =
        new Change(
            info.commit(),
            new Baseline("recorded", Baseline.Source.RECORDED_BUILD, "the recorded build"),
            info.branch(),
            false,
            null,
            info.startMillis(),
            List.of(file),
            null);
    return new FaultSample(fault, build, change, evidence);
  }

  private static io.foretest.evidence.Touches touches(
      @org.jspecify.annotations.Nullable TestEvidence evidence) {
    return evidence == null ? io.foretest.evidence.Touches.UNKNOWN : evidence.touches();
  }

  private static BuildInfo info(Fault fault, BuildInfo recorded) {
    return new BuildInfo(
        fault.id(),
        recorded.startMillis() + LATER_MILLIS,
        recorded.commit(),
        "recorded",
        null,
        false,
        null,
        null,
        null,
        BuildMode.FULL,
        recorded.jdk(),
        recorded.os(),
        recorded.modules());
  }

  /** The history as the recorded build left it. */
  static RunningHistory before(FaultyProject project) {
    RunningHistory history = new RunningHistory();
    history.apply(project.build());
    return history;
  }

  /** The row of training for each test. */
  Lesson lesson(FaultyProject project) {
    TrainingSetReader reader = new TrainingSetReader(before(project));
    reader.accept(build);
    return reader.finish().lessons().get(0);
  }

  /** The tests as serving meets them. */
  List<Candidate> candidates() {
    return build.results().stream()
        .map(r -> new Candidate(r.test(), "", "", r.distance(), r.touches()))
        .toList();
  }

  /** What evidence says, by test. */
  Map<TestKey, TestEvidence> evidenceByTest() {
    Map<TestKey, TestEvidence> byTest = new HashMap<>();
    for (TestResult result : build.results()) {
      TestEvidence found = evidence.get(result.test().className());
      if (found != null) {
        byTest.put(result.test(), found);
      }
    }
    return byTest;
  }
}

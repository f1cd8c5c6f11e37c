package io.foretest.training;

import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.RecordedBuild;
import io.foretest.history.RunningHistory;
import io.foretest.history.TestKey;
import io.foretest.history.TestResult;
import io.foretest.history.Verdict;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.data.TrainingSetReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A past in which breaking a class breaks its own test: each build changes one to three of twenty
 * classes; a third of the builds is faulty, and then the test of the first changed class fails.
 */
public final class SyntheticHistory {
  public static final long HOUR = 3_600_000L;
  public static final long START = 1_700_000_000_000L;
  public static final int TESTS = 20;

  private SyntheticHistory() {}

  public static List<RecordedBuild> builds(int count, int seed) {
    Random random = new Random(seed);
    List<RecordedBuild> builds = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      builds.add(build(number, random));
    }
    return builds;
  }

  public static TrainingSet set(List<RecordedBuild> builds) {
    TrainingSetReader reader = new TrainingSetReader(new RunningHistory());
    builds.forEach(reader);
    return reader.finish();
  }

  /**
   * The same builds with another truth in the older ones: there not the test of the changed class
   * failed but one that has nothing to do with it.
   *
   * @param until number of builds that tell something else
   */
  static TrainingSet misleading(List<RecordedBuild> builds, int until) {
    List<RecordedBuild> told = new ArrayList<>(builds);
    told.subList(0, until).replaceAll(SyntheticHistory::misleading);
    return set(told);
  }

  private static RecordedBuild misleading(RecordedBuild build) {
    List<TestResult> results = new ArrayList<>();
    for (int test = 0; test < TESTS; test++) {
      TestResult own = build.results().get(test);
      Verdict verdict = build.results().get((test + 7) % TESTS).verdict();
      results.add(new TestResult(own.test(), verdict, own.seconds(), 1, -1));
    }
    return new RecordedBuild(build.info(), build.changeKnown(), build.files(), results);
  }

  /**
   * The same builds, but in the newer ones it is always the shortest test that fails, which the
   * simplest of heuristics puts first.
   *
   * @param from number of the first such build
   */
  static TrainingSet shortestFails(List<RecordedBuild> builds, int from) {
    List<RecordedBuild> told = new ArrayList<>(builds);
    told.subList(from, told.size()).replaceAll(SyntheticHistory::shortestFails);
    return set(told);
  }

  private static RecordedBuild shortestFails(RecordedBuild build) {
    boolean faulty =
        build.results().stream().anyMatch(result -> result.verdict() == Verdict.FAILED);
    List<TestResult> results = new ArrayList<>();
    for (int test = 0; test < TESTS; test++) {
      TestResult own = build.results().get(test);
      Verdict verdict = faulty && test == 0 ? Verdict.FAILED : Verdict.PASSED;
      results.add(new TestResult(own.test(), verdict, own.seconds(), 1, -1));
    }
    return new RecordedBuild(build.info(), build.changeKnown(), build.files(), results);
  }

  private static RecordedBuild build(int number, Random random) {
    List<ChangedFile> files = new ArrayList<>();
    int broken = random.nextInt(TESTS);
    files.add(file(broken));
    for (int more = random.nextInt(3); more > 0; more--) {
      files.add(file(random.nextInt(TESTS)));
    }
    boolean faulty = random.nextInt(3) == 0;
    List<TestResult> results = new ArrayList<>();
    for (int test = 0; test < TESTS; test++) {
      Verdict verdict = faulty && test == broken ? Verdict.FAILED : Verdict.PASSED;
      boolean flaky = verdict == Verdict.PASSED && test == 7 && random.nextInt(20) == 0;
      results.add(
          new TestResult(
              key(test), flaky ? Verdict.FLAKY : verdict, 0.1 + test * 0.2, flaky ? 2 : 1, -1));
    }
    return new RecordedBuild(info(number), true, files.stream().distinct().toList(), results);
  }

  public static TestKey key(int test) {
    return new TestKey("g:m", "shop.area" + test % 4 + "." + name(test) + "Test");
  }

  public static BuildInfo info(int number) {
    return new BuildInfo(
        "build-" + number,
        START + number * HOUR,
        "c" + number,
        "c" + (number - 1),
        "main",
        false,
        null,
        null,
        null,
        BuildMode.FULL,
        "17",
        "Linux",
        List.of("g:m"));
  }

  private static ChangedFile file(int test) {
    String path = "src/main/java/shop/area" + test % 4 + "/" + name(test) + ".java";
    return new ChangedFile(path, null, FileStatus.MODIFIED, FileKind.MAIN_SOURCE, false, 5, 2, 1);
  }

  /** Words that names can be told apart by. */
  private static String name(int test) {
    return List.of(
            "Basket",
            "Invoice",
            "Ledger",
            "Parcel",
            "Coupon",
            "Refund",
            "Stock",
            "Tariff",
            "Voucher",
            "Wallet",
            "Address",
            "Courier",
            "Depot",
            "Export",
            "Forecast",
            "Gateway",
            "Harbor",
            "Import",
            "Journal",
            "Kiosk")
        .get(test);
  }
}

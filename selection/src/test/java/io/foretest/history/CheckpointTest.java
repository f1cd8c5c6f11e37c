package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class CheckpointTest {
  private static final int BUILDS = 105;
  private static final long NOW = ABuild.START + 100 * 24 * ABuild.HOUR;

  @Parameter TestDatabase database;
  @TempDir Path reactor;

  private HistorySettings settings;
  private HistoryStore store;

  @BeforeEach
  void open() {
    settings = database.fresh(reactor);
    store = HistoryStore.open(settings);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void ingestBuilds(int from, int to) {
    for (int i = from; i < to; i++) {
      AJvm jvm = AJvm.named("jvm-" + i).passes("a.AlwaysTest").passes("a.T" + i % 5 + "Test");
      ASpool.number(reactor, i)
          .changes("src/main/java/C" + i % 7 + ".java")
          .jvm(i % 4 == 0 ? jvm.fails("a.OftenTest") : jvm.passes("a.OftenTest"))
          .over();
    }
    assertThat(store.ingest(BuildSpool.rootOf(reactor)).problems()).isEmpty();
  }

  private static String state(RunningHistory history) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    history.writeTo(bytes);
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  private String before(long millis) throws IOException {
    return state(store.before(ASpool.changeAt(millis)));
  }

  /** What a replay of every build from the start says. */
  private String replayedBefore(long millis) throws IOException {
    RunningHistory replay = store.prunedHistory();
    store.forEachBuild(
        build -> {
          if (build.info().startMillis() < millis) {
            replay.apply(build);
          }
        });
    return state(replay);
  }

  private long count(String sql) {
    try (Database raw = raw()) {
      return new Transactions(raw, settings)
          .read("count", connection -> Sql.number(connection, sql));
    }
  }

  private void execute(String sql) {
    try (Database raw = raw()) {
      new Transactions(raw, settings).write("test", connection -> Sql.update(connection, sql));
    }
  }

  private Database raw() {
    return TestDatabase.raw(settings);
  }

  @Test
  void anEmptyHistoryKnowsNothing() {
    assertThat(store.before(ASpool.changeAt(NOW)).builds()).isZero();
    assertThat(store.countBuilds()).isZero();
  }

  @Test
  void aChangeSeesWhatStartedBeforeItAndNothingElse() throws IOException {
    ingestBuilds(0, 10);
    long fifth = ABuild.START + 5 * ABuild.HOUR;

    assertThat(store.before(ASpool.changeAt(fifth)).builds()).isEqualTo(5);
    assertThat(store.before(ASpool.changeAt(fifth + 1)).builds()).isEqualTo(6);
    assertThat(before(fifth)).isEqualTo(replayedBefore(fifth));
  }

  @Test
  void aCheckpointSaysTheSameAsAReplay() throws IOException {
    ingestBuilds(0, BUILDS);

    assertThat(moments()).containsExactly(start(BUILDS - 51), start(BUILDS - 4));
    assertThat(before(NOW)).isEqualTo(replayedBefore(NOW));
    assertThat(store.before(ASpool.changeAt(NOW)).builds()).isEqualTo(BUILDS);
  }

  private static long start(int build) {
    return ABuild.START + build * ABuild.HOUR;
  }

  private List<Long> moments() {
    try (Database raw = raw()) {
      return new Transactions(raw, settings)
          .read(
              "list",
              connection ->
                  Sql.list(
                      connection,
                      "SELECT upto_millis FROM checkpoint ORDER BY upto_millis",
                      row -> row.getLong(1)));
    }
  }

  @Test
  void checkpointsComeInStepsAndTheNewestOfEachLevelStay() throws IOException {
    for (int i = 0; i < 16; i++) {
      ingestBuilds(i, i + 1);
    }
    assertThat(moments()).containsExactly(start(4), start(9));

    for (int i = 16; i < BUILDS; i++) {
      ingestBuilds(i, i + 1);
    }
    assertThat(moments()).containsExactly(start(49), start(94), start(99));
    assertThat(before(NOW)).isEqualTo(replayedBefore(NOW));
  }

  @Test
  void aJournalThatComesLateMakesRecentCheckpointsVoidAndLeavesSettledOnes() throws IOException {
    ingestBuilds(0, BUILDS);
    ASpool.number(reactor, BUILDS - 10).fails("a.LateTest").over();

    store.ingest(BuildSpool.rootOf(reactor));

    assertThat(before(NOW)).isEqualTo(replayedBefore(NOW));
    assertThat(store.before(ASpool.changeAt(NOW)).past(ABuild.test("a.LateTest"))).isPresent();
    assertThat(moments()).contains(start(BUILDS - 51));
  }

  @Test
  void aBuildThatComesLateCountsInItsPlace() throws IOException {
    ingestBuilds(1, BUILDS);
    ingestBuilds(0, 1);

    assertThat(store.before(ASpool.changeAt(NOW)).builds()).isEqualTo(BUILDS);
    assertThat(before(NOW)).isEqualTo(replayedBefore(NOW));
  }

  @Test
  void aJournalThatComesLateForAnOldBuildCounts() throws IOException {
    ingestBuilds(0, BUILDS);
    ASpool.number(reactor, 3).fails("a.LateTest").over();

    assertThat(store.ingest(BuildSpool.rootOf(reactor)).journals()).isEqualTo(1);

    assertThat(store.before(ASpool.changeAt(NOW)).past(ABuild.test("a.LateTest"))).isPresent();
    assertThat(store.before(ASpool.changeAt(NOW)).builds()).isEqualTo(BUILDS);
    assertThat(before(NOW)).isEqualTo(replayedBefore(NOW));
  }

  @Test
  void aCheckpointThatCannotBeReadIsDoneWithout() throws IOException {
    ingestBuilds(0, BUILDS);
    execute("UPDATE checkpoint SET state = " + (settings.embedded() ? "x'00'" : "'\\x00'"));

    assertThat(before(NOW)).isEqualTo(replayedBefore(NOW));
  }

  @Test
  void resultsThatACrashKeptFromBeingStoredAreFoldedByTheReader() throws IOException {
    ingestBuilds(0, 10);
    String expected = before(NOW);

    execute("DELETE FROM result");
    execute("UPDATE build SET result_journals = 0");

    assertThat(before(NOW)).isEqualTo(expected);
    ingestBuilds(10, 11);
    assertThat(count("SELECT count(*) FROM build WHERE result_journals = 0")).isZero();
  }

  @Test
  void pruningDeletesExecutionsAndChangesNothingThatFeaturesRead() throws IOException {
    ingestBuilds(0, BUILDS);
    String expected = before(NOW);
    long executions = count("SELECT count(*) FROM execution");

    int pruned = store.prune(97, NOW);

    assertThat(pruned).isEqualTo(72);
    assertThat(before(NOW)).isEqualTo(expected);
    assertThat(replayedBefore(NOW)).isEqualTo(expected);
    assertThat(count("SELECT count(*) FROM execution")).isEqualTo(executions * 33 / BUILDS);
    assertThat(count("SELECT count(*) FROM changed_file")).isEqualTo(33);
    assertThat(store.countBuilds()).isEqualTo(BUILDS);
  }

  @Test
  void pruningAgainGoesOnWhereItStopped() throws IOException {
    ingestBuilds(0, BUILDS);
    String expected = before(NOW);

    assertThat(store.prune(98, NOW)).isEqualTo(48);
    assertThat(store.prune(98, NOW)).isZero();
    assertThat(store.prune(97, NOW)).isEqualTo(24);
    assertThat(store.prune(1, NOW)).isEqualTo(33);

    assertThat(before(NOW)).isEqualTo(expected);
    assertThat(count("SELECT count(*) FROM execution")).isZero();
    ingestBuilds(BUILDS, BUILDS + 60);
    assertThat(store.before(ASpool.changeAt(NOW)).builds()).isEqualTo(BUILDS + 60);
  }

  @Test
  void aJournalOfAPrunedBuildIsStillKnown() throws IOException {
    AJvm jvm = AJvm.named("once").passes("a.ATest");
    ASpool.number(reactor, 1).jvm(jvm).over();
    store.ingest(BuildSpool.rootOf(reactor));
    store.prune(1, NOW);
    String expected = before(NOW);

    ASpool.number(reactor, 1).jvm(jvm).over();

    assertThat(store.ingest(BuildSpool.rootOf(reactor)).journals()).isZero();
    assertThat(before(NOW)).isEqualTo(expected);
  }

  @Test
  void aNewJournalOfAPrunedBuildCountsAsABuildOfItsOwn() {
    ingestBuilds(0, 10);
    store.prune(1, NOW);
    ASpool.number(reactor, 3).changes("src/main/java/C3.java").fails("a.LateTest").over();

    store.ingest(BuildSpool.rootOf(reactor));

    RunningHistory history = store.before(ASpool.changeAt(NOW));
    assertThat(history.past(ABuild.test("a.LateTest"))).isPresent();
    assertThat(history.past(ABuild.test("a.AlwaysTest")).orElseThrow().runs()).isEqualTo(10);
    assertThat(history.changesOf("src/main/java/C3.java")).isEqualTo(1);
    store.prune(1, NOW);
    assertThat(store.before(ASpool.changeAt(NOW)).past(ABuild.test("a.LateTest"))).isPresent();
  }

  @Test
  void aChangeOlderThanWhatWasPrunedSeesNothingOfTheFuture() {
    ingestBuilds(0, 10);
    store.prune(1, NOW);

    assertThat(store.before(ASpool.changeAt(ABuild.START)).builds()).isZero();
  }

  @Test
  void builtTimesAreEpochMilliseconds() {
    ingestBuilds(0, 1);

    assertThat(store.prune(99, ABuild.START + TimeUnit.DAYS.toMillis(99))).isZero();
    assertThat(store.prune(99, ABuild.START + TimeUnit.DAYS.toMillis(99) + 1)).isEqualTo(1);
  }
}

package io.foretest.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
  private static final JvmInfo JVM = new JvmInfo("j1", "b1", "g:a", 7, 1000, "17", "Linux");

  @TempDir Path directory;
  private JournalWriter writer;

  @BeforeEach
  void open() throws IOException {
    writer = JournalWriter.create(directory.resolve("new"), JVM);
  }

  @Test
  void aJournalComesBackAsItWasWritten() throws IOException {
    writer.discovered(List.of("a.B", "a.C"));
    writer.leftOut("a.D", Reason.BUDGET);
    long run = writer.classStarted("a.B", "a.B", 1000);
    long test = writer.started(test("x()").build());
    TestRecord failed =
        test("x()").ended(Outcome.FAILED, 5).failure("java.lang.Error", "abc").build();
    writer.finished(test, failed);
    TestRecord skipped = test("y()").ended(Outcome.SKIPPED, 0).reason("not\ttoday").build();
    writer.record(skipped);
    ClassRecord container =
        new ClassRecord("a.B", "a.B", Outcome.FAILED, 1000, 9, 4, "", "java.lang.Error", "def");
    writer.classFinished(run, container);
    ClassRecord disabled =
        new ClassRecord("a.C", "a.C$N", Outcome.SKIPPED, 1001, 0, 0, "off", null, null);
    writer.record(disabled);
    writer.close();

    Journal journal = JournalReader.read(writer.file());

    assertThat(journal)
        .usingRecursiveComparison()
        .isEqualTo(
            new Journal(
                JVM,
                List.of("a.B", "a.C"),
                List.of("a.D"),
                List.of(failed, skipped),
                List.of(container, disabled),
                List.of(),
                true));
  }

  @Test
  void everyLineIsInTheFileBeforeTheJournalIsClosed() throws IOException {
    writer.started(test("x()").build());
    writer.classStarted("a.B", "a.B", 1000);

    Journal journal = JournalReader.read(writer.file());

    assertThat(journal.complete()).isFalse();
    assertThat(journal.problems()).isEmpty();
    assertThat(journal.tests()).extracting(TestRecord::outcome).containsExactly(Outcome.UNFINISHED);
    assertThat(journal.tests()).extracting(TestRecord::durationNanos).containsExactly(-1L);
    assertThat(journal.classes())
        .extracting(ClassRecord::outcome)
        .containsExactly(Outcome.UNFINISHED);
  }

  @Test
  void whatFinishesAfterTheEndIsNotLost() throws IOException {
    long number = writer.started(test("x()").build());
    writer.end();
    writer.finished(number, test("x()").ended(Outcome.PASSED, 1).build());

    Journal journal = JournalReader.read(writer.file());

    assertThat(journal.complete()).isTrue();
    assertThat(journal.tests()).extracting(TestRecord::outcome).containsExactly(Outcome.PASSED);
  }

  @Test
  void aTruncatedLastLineIsReportedAndTheRestIsRead() throws IOException {
    writer.record(test("x()").ended(Outcome.PASSED, 1).build());
    append("started\t2\ta.B\ta.B\ty()\tid");

    Journal journal = JournalReader.read(writer.file());

    assertThat(journal.problems()).containsExactly("line 5 is not read: it is cut off");
    assertThat(journal.tests()).extracting(TestRecord::method).containsExactly("x()");
  }

  @Test
  void garbageBetweenTheLinesIsReportedAndTheRestIsRead() throws IOException {
    append("\n<?xml?>\nfinished\t9\tPASSED\t1\t\t\t\nstarted\t1\nbad\\escape\n");
    Files.write(
        writer.file(), new byte[] {(byte) 0xff, (byte) 0xfe, '\n'}, StandardOpenOption.APPEND);
    writer.record(test("x()").ended(Outcome.PASSED, 1).build());

    Journal journal = JournalReader.read(writer.file());

    assertThat(journal.problems())
        .containsExactly(
            "line 3 is not read: the kind of line '' is unknown",
            "line 4 is not read: the kind of line '<?xml?>' is unknown",
            "line 5 is not read: number 9 has not started",
            "line 6 is not read: 'started' needs 10 values and has 1",
            "line 7 is not read: the field 'bad\\\\escape' holds a broken escape",
            "line 8 is not read: it is not UTF-8");
    assertThat(journal.tests()).hasSize(1);
  }

  @Test
  void aSecondStartOrEndOfTheSameNumberIsReportedAndTheFirstCounts() throws IOException {
    writer.record(test("x()").ended(Outcome.FAILED, 1).build());
    append("started\t1\ta.B\ta.B\ty()\tid\tname\tengine\t1\t1\tmain\n");
    append("finished\t1\tPASSED\t1\t\t\t\n");

    Journal journal = JournalReader.read(writer.file());

    assertThat(journal.problems())
        .containsExactly(
            "line 5 is not read: number 1 has started before",
            "line 6 is not read: the test has finished before");
    assertThat(journal.tests()).extracting(TestRecord::method).containsExactly("x()");
    assertThat(journal.tests()).extracting(TestRecord::outcome).containsExactly(Outcome.FAILED);
  }

  @Test
  void aHugeGarbageLineIsPassedOver() throws IOException {
    append("x".repeat(3 * JournalLines.LINE_LIMIT) + "\n");
    writer.record(test("x()").ended(Outcome.PASSED, 1).build());

    Journal journal = JournalReader.read(writer.file());

    assertThat(journal.problems())
        .containsExactly("line 3 is not read: it is longer than 1048576 bytes");
    assertThat(journal.tests()).hasSize(1);
  }

  @Test
  void moreProblemsThanAPersonReadsAreCounted() throws IOException {
    append("?\n".repeat(JournalLines.PROBLEM_LIMIT + 5));

    Journal journal = JournalReader.read(writer.file());

    assertThat(journal.problems())
        .hasSize(JournalLines.PROBLEM_LIMIT + 1)
        .endsWith("5 more lines are not read");
  }

  @Test
  void recordsBeyondTheLimitAreReportedAndTheEndIsStillRead() {
    JournalParser parser = new JournalParser(JVM, 2);
    String[] lines = {"discovered\ta.A", "discovered\ta.B", "discovered\ta.C", "end"};
    for (int i = 0; i < lines.length; i++) {
      parser.accept(new Line(i + 3, lines[i], null));
    }

    assertThat(parser.journal().problems())
        .containsExactly("line 5 is not read: it is beyond the 2 records of one journal");
    assertThat(parser.journal().discoveredClasses()).containsExactly("a.A", "a.B");
    assertThat(parser.journal().complete()).isTrue();
  }

  @Test
  void aDisplayNameOfTenMegabytesIsCutAndItsOutcomeKept() throws IOException {
    String huge = "x".repeat(10 << 20);
    writer.record(test("x()").identity("id", huge, "jupiter").ended(Outcome.FAILED, 1).build());

    TestRecord read = JournalReader.read(writer.file()).tests().get(0);

    assertThat(read.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(read.displayName())
        .isEqualTo(
            "x".repeat(JournalLines.TEXT_LIMIT)
                + "…[10485760 characters, hash "
                + Integer.toHexString(huge.hashCode())
                + "]");
    assertThat(Files.size(writer.file())).isLessThan(JournalLines.LINE_LIMIT);
  }

  @Test
  void everyTextAtItsLongestAndWorstStillFitsALine() throws IOException {
    String worst = "\u0001".repeat(100_000);
    TestRecord record =
        new TestRecord.Builder(worst, worst, worst)
            .identity(worst, worst, worst)
            .started(1, 1, worst)
            .ended(Outcome.FAILED, 1)
            .reason(worst)
            .failure(worst, worst)
            .build();
    writer.record(record);

    Journal journal = JournalReader.read(writer.file());

    assertThat(journal.problems()).isEmpty();
    assertThat(journal.tests()).extracting(TestRecord::outcome).containsExactly(Outcome.FAILED);
  }

  @Test
  void cutNamesThatDifferStayDifferent() {
    String same = "x".repeat(JournalLines.NAME_LIMIT);
    assertThat(JournalLines.name(same + "a")).isNotEqualTo(JournalLines.name(same + "b"));
    assertThat(JournalLines.name(same)).isEqualTo(same);
  }

  @Test
  void aCutDoesNotSplitACharacterInTwo() {
    String text = "x".repeat(JournalLines.TEXT_LIMIT - 1) + "🙂🙂";
    assertThat(JournalLines.text(text)).startsWith("x".repeat(JournalLines.TEXT_LIMIT - 1) + "…");
  }

  @Test
  void hostileNamesComeBackAsTheyWere() throws IOException {
    String hostile = "a\tb\nfinished\t1\tPASSED\r\0</td><script>\u001b[2J\ud800";
    writer.record(
        test(hostile).identity(hostile, hostile, hostile).ended(Outcome.FAILED, 1).build());

    Journal journal = JournalReader.read(writer.file());

    assertThat(journal.problems()).isEmpty();
    assertThat(journal.tests()).extracting(TestRecord::displayName).containsExactly(hostile);
    assertThat(journal.tests()).extracting(TestRecord::method).containsExactly(hostile);
  }

  @Test
  void manyThreadsWriteWholeLines() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (int thread = 0; thread < 8; thread++) {
      String name = "m" + thread;
      threads.submit(
          () -> {
            for (int i = 0; i < 500; i++) {
              long number = writer.started(test(name + i).build());
              writer.finished(number, test(name + i).ended(Outcome.PASSED, i).build());
            }
            return null;
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

    Journal journal = JournalReader.read(writer.file());

    assertThat(journal.problems()).isEmpty();
    assertThat(journal.tests().stream().map(t -> t.method() + t.durationNanos()))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 4000)
                .mapToObj(i -> "m" + i / 500 + i % 500 + i % 500)
                .collect(Collectors.toList()));
    assertThat(journal.tests()).extracting(TestRecord::outcome).containsOnly(Outcome.PASSED);
  }

  @Test
  void anInterruptedThreadStillWrites() throws IOException {
    Thread.currentThread().interrupt();
    try {
      writer.record(test("x()").ended(Outcome.PASSED, 1).build());
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(JournalReader.read(writer.file()).tests()).hasSize(1);
  }

  @Test
  void aJournalIsNeverWrittenOver() {
    assertThatThrownBy(() -> JournalWriter.create(directory.resolve("new"), JVM))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aJvmIdThatClimbsOutIsRefused() {
    JvmInfo climbing = new JvmInfo("../x", "", "", 1, 1, "", "");
    assertThatThrownBy(() -> JournalWriter.create(directory, climbing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'../x'");
  }

  @Test
  void aNewerVersionIsToldApart() throws IOException {
    Path file = write("foretest-journal\t2\njvm\n");
    assertThatThrownBy(() -> JournalReader.read(file))
        .hasMessageContaining(file.toString())
        .asInstanceOf(InstanceOfAssertFactories.type(FormatException.class))
        .matches(FormatException::newerVersion);
  }

  @Test
  void somethingElseIsNoJournal() throws IOException {
    assertThatThrownBy(() -> JournalReader.read(write("PK\u0003\u0004\n")))
        .hasMessageContaining("no Foretest journal: it starts with 'PK\\u0003\\u0004'");
    assertThatThrownBy(() -> JournalReader.read(write("")))
        .hasMessageContaining("the journal is empty");
    assertThatThrownBy(() -> JournalReader.read(write("foretest-journal\t1\n")))
        .hasMessageContaining("ends before its jvm line");
    assertThatThrownBy(() -> JournalReader.read(write("foretest-journal\t1\nend\n")))
        .hasMessageContaining("jvm line, is damaged");
  }

  @Test
  void thisJvmIsDescribedAnewEachTime() {
    JvmInfo one = JvmInfo.ofThisJvm();
    assertThat(one.jvmId()).isNotEqualTo(JvmInfo.ofThisJvm().jvmId());
    assertThat(one.pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(one.javaVersion()).isEqualTo(System.getProperty("java.version"));
  }

  private static TestRecord.Builder test(String method) {
    return new TestRecord.Builder("a.B", "a.B$N", method)
        .identity("[engine:x]/[method:" + method + "]", "shown", "jupiter")
        .started(1234, 2, "main");
  }

  private void append(String text) throws IOException {
    Files.write(writer.file(), text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("x.journal"), text);
  }
}

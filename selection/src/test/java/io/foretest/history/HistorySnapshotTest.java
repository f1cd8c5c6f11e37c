package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.snapshot.SnapshotFormat;
import io.foretest.snapshot.SnapshotOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistorySnapshotTest {
  private static final int HEADER = 12;

  private static byte[] bytes(RunningHistory history) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    history.writeTo(out);
    return out.toByteArray();
  }

  private static RunningHistory read(byte[] bytes) throws IOException {
    return RunningHistory.readFrom(new ByteArrayInputStream(bytes));
  }

  private static RunningHistory replay(List<RecordedBuild> builds) {
    RunningHistory history = new RunningHistory();
    builds.forEach(history::apply);
    return history;
  }

  /** The bytes with a checksum that fits them again, as a forger would write it. */
  private static byte[] sealed(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, HEADER, bytes.length - HEADER - 4);
    ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aSnapshotAndTheBuildsSinceEqualTheWholeReplay(long seed) throws IOException {
    List<RecordedBuild> builds = RandomBuilds.of(seed, 60);
    RunningHistory resumed = read(bytes(replay(builds.subList(0, 37))));
    builds.subList(37, 60).forEach(resumed::apply);

    assertThat(bytes(resumed)).isEqualTo(bytes(replay(builds)));
  }

  @Test
  void anEmptyHistoryRoundTrips() throws IOException {
    assertThat(read(bytes(new RunningHistory())).builds()).isZero();
  }

  @Test
  void whatIsReadSaysTheSameAsWhatWasWritten() throws IOException {
    RunningHistory written = replay(RandomBuilds.of(7, 80));
    RunningHistory read = read(bytes(written));

    assertThat(read.tests()).isEqualTo(written.tests());
    assertThat(read.failingNow()).isEqualTo(written.failingNow());
    assertThat(read.failureRate()).isEqualTo(written.failureRate());
    for (TestKey test : written.tests()) {
      assertThat(read.past(test).orElseThrow().failureAfterLast())
          .isEqualTo(written.past(test).orElseThrow().failureAfterLast());
    }
  }

  /** As version 2 wrote a history of one passed test: no authors, nothing changed together. */
  @Test
  void aSnapshotOfTheVersionBeforeIsRead() throws IOException {
    SnapshotFormat before = new SnapshotFormat("the history's snapshot", 0x46545348, 2, 1 << 20);
    SnapshotOutput out = new SnapshotOutput(before);
    out.count(3); // builds
    out.count(1); // failing builds
    out.time(5);
    out.time(0);
    out.time(0);
    out.real(0);
    out.real(0);
    out.count(0); // tests
    out.count(1); // paths
    out.text("a/B.java");
    out.count(2);
    out.count(1);
    out.time(4);
    out.count(0);
    out.count(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    out.finish(bytes);

    RunningHistory history = read(bytes.toByteArray());

    assertThatThrownBy(
            () ->
                RunningHistory.readCurrent(
                    new ByteArrayInputStream(bytes.toByteArray()), Granularity.CLASS))
        .hasMessageContaining("has format 2; this version of Foretest reads format 3");
    assertThat(history.builds()).isEqualTo(3);
    assertThat(history.changesOf("a/B.java")).isEqualTo(2);
    assertThat(history.authorsOf("a/B.java")).isZero();
    assertThat(read(bytes(history)).changesOf("a/B.java")).isEqualTo(2);
  }

  @Test
  void outagesAuthorsAndCommonChangesRoundTrip() throws IOException {
    ABuild first =
        ABuild.number(0)
            .author("ann@example.org")
            .changes("src/main/java/a/Foo.java", "src/test/java/a/T0.java");
    ABuild outage = ABuild.number(1);
    for (int i = 0; i < 10; i++) {
      first.passes("a.T" + i);
      outage.fails("a.T" + i);
    }
    RunningHistory history = read(bytes(ABuild.historyOf(first, outage)));

    assertThat(history.past(ABuild.test("a.T0")).orElseThrow().brokeDown()).isTrue();
    assertThat(history.authorsOf("src/main/java/a/Foo.java")).isPositive();
    assertThat(history.changesTogether("a.T0", "src/main/java/a/Foo.java")).isEqualTo(1);
  }

  @Test
  void bytesAfterTheSnapshotAreLeftInTheStream() throws IOException {
    byte[] snapshot = bytes(replay(RandomBuilds.of(8, 5)));
    ByteArrayInputStream in =
        new ByteArrayInputStream(Arrays.copyOf(snapshot, snapshot.length + 3));
    RunningHistory.readFrom(in);

    assertThat(in.available()).isEqualTo(3);
  }

  @Test
  void everyCutIsRefused() throws IOException {
    byte[] snapshot = bytes(replay(RandomBuilds.of(9, 10)));
    for (int length = 0; length < snapshot.length; length++) {
      byte[] cut = Arrays.copyOf(snapshot, length);
      assertThatThrownBy(() -> read(cut))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cut");
    }
  }

  @Test
  void aFlippedBitIsRefused() throws IOException {
    byte[] snapshot = bytes(replay(RandomBuilds.of(10, 10)));
    snapshot[snapshot.length / 2] ^= 4;

    assertThatThrownBy(() -> read(snapshot))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("checksum");
  }

  @Test
  void aNewerFormatIsNamed() throws IOException {
    byte[] snapshot = bytes(new RunningHistory());
    snapshot[7] = 9;

    assertThatThrownBy(() -> read(snapshot)).hasMessageContaining("format 9");
  }

  @Test
  void anImpossibleSizeIsRefusedBeforeItIsBelieved() throws IOException {
    byte[] snapshot = bytes(new RunningHistory());
    snapshot[8] = 0x7f;

    assertThatThrownBy(() -> read(snapshot)).hasMessageContaining("impossible size");
  }

  @Test
  void forgedBytesWithAValidChecksumAreReadOrRefusedButNeverBelievedBlindly() throws IOException {
    byte[] honest = bytes(replay(RandomBuilds.of(11, 20)));
    Random random = new Random(12);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] forged = honest.clone();
      for (int change = random.nextInt(3); change >= 0; change--) {
        forged[HEADER + random.nextInt(forged.length - HEADER - 4)] = (byte) random.nextInt();
      }
      refused += refuses(sealed(forged)) ? 1 : 0;
    }

    assertThat(refused).isBetween(5_000, 20_000);
  }

  private static boolean refuses(byte[] bytes) {
    try {
      read(bytes);
      return false;
    } catch (IOException e) {
      assertThat(e).hasMessageStartingWith("the history's snapshot");
      return true;
    }
  }
}

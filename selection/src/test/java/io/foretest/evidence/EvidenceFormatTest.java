package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foretest.evidence.Universe.Entry;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceFormatTest {
  private static final ModuleEvidence SMALL =
      SomeEvidence.of(
          "g:m", "build-1", 1_000, Map.of("a.ATest", List.of("a/A#run()V=1", "a/A#stop()V=-7")));

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    ModuleEvidence read = ModuleEvidence.read(SMALL.toBytes());

    assertThat(SomeEvidence.touched(read, "a.ATest"))
        .containsExactlyInAnyOrder("a/A#run()V=1", "a/A#stop()V=-7");
    assertThat(read.newest()).isEqualTo(SMALL.newest());
    assertThat(read.toBytes()).isEqualTo(SMALL.toBytes());
  }

  @Test
  void noCutOrFlippedRecordIsTaken() throws IOException {
    byte[] bytes = SMALL.toBytes();
    int end = bytes.length - 8; // behind it stands only what deflate adds to the whole content
    for (int at = 2; at < end; at++) {
      byte[] cut = Arrays.copyOf(bytes, at);
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> ModuleEvidence.read(cut));
    }
    byte[] flipped = bytes.clone();
    flipped[bytes.length / 2] ^= 8;
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> ModuleEvidence.read(flipped));
  }

  /** Each test touches a tenth of the classes, and of each about half of the methods. */
  @Test
  void aThousandTestsOverTenThousandMethodsFitIntoAMegabyte() throws IOException {
    Random random = new Random(42);
    RecordBuilder builder = new RecordBuilder("g:m");
    Set<Entry> shapes = new HashSet<>();
    for (int type = 0; type < 1_000; type++) {
      shapes.add(new Entry("com/example/shop/part" + type / 20 + "/Type" + type, "", type));
    }
    builder.generation(new Origin("build-1", "c0ffee", 1_000, Map.of()), shapes);
    long[] digests = random.longs(10_000).toArray();
    for (int test = 0; test < 1_000; test++) {
      Set<Entry> touched = new HashSet<>();
      for (int type = 0; type < 1_000; type++) {
        if (random.nextInt(10) == 0) {
          for (int method = 0; method < 10; method++) {
            if (random.nextBoolean()) {
              String owner = "com/example/shop/part" + type / 20 + "/Type" + type;
              String key = "method" + method + "(Ljava/lang/String;)V";
              touched.add(new Entry(owner, key, digests[type * 10 + method]));
            }
          }
        }
      }
      builder.test("com.example.shop.Test" + test, 0, touched);
    }

    assertThat(builder.build().toBytes().length).isLessThanOrEqualTo(1 << 20);
  }
}

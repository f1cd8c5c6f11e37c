package io.foretest.history;

import io.foretest.evidence.Touches;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Seeded random pasts for tests of properties. */
public final class RandomBuilds {
  private RandomBuilds() {}

  /** A past of so many builds with every mode, verdict and kind of change in it. */
  public static List<RecordedBuild> of(long seed, int builds) {
    Random random = new Random(seed);
    return new ArrayList<>(
        IntStream.range(0, builds).mapToObj(number -> build(random, number)).toList());
  }

  private static RecordedBuild build(Random random, int number) {
    ABuild build = ABuild.number(number).mode(any(random, BuildMode.values()));
    for (int i = random.nextInt(5); i > 0; i--) {
      int file = random.nextInt(12);
      String source = random.nextBoolean() ? "src/main/java/a/p" : "src/test/java/a/p";
      String name = source.contains("test") ? "/Thing" + file + "Test" : "/Thing" + file;
      build.changes(source + file % 3 + name + ".java");
    }
    if (random.nextInt(10) == 0) {
      build.changeUnknown();
    }
    for (int test = 0; test < 12; test++) {
      if (random.nextInt(4) > 0) {
        build.result(
            "a.p" + test % 3 + ".Thing" + test + "Test",
            random.nextInt(4) > 0 ? Verdict.PASSED : any(random, Verdict.values()),
            random.nextDouble() * 10,
            random.nextInt(5) - 1,
            random.nextBoolean()
                ? Touches.UNKNOWN
                : new Touches(random.nextInt(4), random.nextDouble(), random.nextInt(9)));
      }
    }
    return build.build();
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}

package io.foretest.training.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes made-up histories of past results, a file for each way in which a project may fail. A
 * break takes one test, heavier ones more often, and some of its group; it lasts for some cycles.
 * The same regime gives the same bytes.
 *
 * <p>{@code java RegimeHistories.java DIR NAME...}, all of them without a name.
 */
public final class RegimeHistories {
  private static final int LONG = 60;
  private static final double MOST_FLAKY = 0.1;

  private static final List<Regime> REGIMES =
      List.of(
          new Regime("sticky", 1, 300, 80, 0.15, 8, 4, 0, 0.1, 0),
          new Regime("oneshot", 2, 600, 120, 0.15, 6, 1, 0, 0.05, 0),
          new Regime("longbroken", 3, 300, 100, 0.05, 10, 3, 0, 0.1, 0.5),
          new Regime("flaky", 4, 300, 100, 0.1, 10, 2, 0.2, 0.1, 0),
          new Regime("few", 5, 70, 800, 0.3, 20, 2, 0, 0.5, 0),
          new Regime("young", 6, 250, 30, 0.1, 5, 2, 0, 0.9, 0),
          new Regime("wide", 7, 80, 20_000, 0.4, 20, 3, 0, 0.5, 0),
          new Regime("long", 8, 10_000, 40, 0.06, 8, 3, 0, 0, 0));

  /**
   * How a project fails.
   *
   * @param tests at the start
   * @param breaks chance that a cycle breaks something
   * @param group tests that may break together
   * @param lasts mean number of cycles that a break lasts, the first not counted
   * @param flaky share of tests that also fail by chance
   * @param fresh chance that a cycle has a new test
   * @param stuck share of breaks that last for sixty cycles
   */
  private record Regime(
      String name,
      int seed,
      int cycles,
      int tests,
      double breaks,
      int group,
      double lasts,
      double flaky,
      double fresh,
      double stuck) {}

  /** A test and for how many cycles it goes on failing. */
  private static final class MadeUp {
    private final String name;
    private final double seconds;
    private final double chance;
    private final double weight;
    private final int group;
    private int broken;

    private MadeUp(String name, Regime regime, Random random) {
      this.name = name;
      this.seconds = StrictMath.exp(1.5 * random.nextGaussian() - 1);
      this.chance = random.nextDouble() < regime.flaky ? MOST_FLAKY * random.nextDouble() : 0;
      this.weight = 1 / (1 - random.nextDouble());
      this.group = random.nextInt(Math.max(1, regime.tests / regime.group));
    }
  }

  private final Regime regime;
  private final Random random;
  private final List<MadeUp> tests = new ArrayList<>();

  private RegimeHistories(Regime regime) {
    this.regime = regime;
    this.random = new Random(regime.seed);
    for (int i = 0; i < regime.tests; i++) {
      add();
    }
  }

  /** Writes the regimes that are named. */
  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    List<String> names = List.of(args).subList(1, args.length);
    for (Regime regime : REGIMES) {
      if (names.isEmpty() || names.contains(regime.name)) {
        write(directory, regime.name);
      }
    }
  }

  /** Writes one, and returns its file. */
  static Path write(Path directory, String name) throws IOException {
    Regime regime = REGIMES.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    Path file = directory.resolve(name + ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      new RegimeHistories(regime).write(out);
    }
    return file;
  }

  private void write(BufferedWriter out) throws IOException {
    out.write("seq,build,commit,test,failed,duration\n");
    for (int cycle = 1; cycle <= regime.cycles; cycle++) {
      if (random.nextDouble() < regime.fresh) {
        add();
      }
      if (random.nextDouble() < regime.breaks) {
        breakSome();
      }
      for (MadeUp test : tests) {
        out.write(row(cycle, test));
      }
    }
  }

  private void add() {
    tests.add(new MadeUp("t" + (tests.size() + 1), regime, random));
  }

  private void breakSome() {
    MadeUp first = drawn();
    breakOne(first);
    // As many as a heavy tail says: mostly none, now and then a whole group.
    int mates = (int) (StrictMath.pow(1 - random.nextDouble(), -1 / 1.2) - 1);
    tests.stream()
        .filter(test -> test != first && test.group == first.group)
        .limit(mates)
        .toList()
        .forEach(this::breakOne);
  }

  private void breakOne(MadeUp test) {
    int cycles = 1 + (int) (-regime.lasts * StrictMath.log(1 - random.nextDouble()));
    test.broken = Math.max(test.broken, random.nextDouble() < regime.stuck ? LONG : cycles);
  }

  /** A test drawn by weight. */
  private MadeUp drawn() {
    double left = random.nextDouble() * tests.stream().mapToDouble(test -> test.weight).sum();
    for (MadeUp test : tests) {
      left -= test.weight;
      if (left < 0) {
        return test;
      }
    }
    return tests.get(0);
  }

  private String row(int cycle, MadeUp test) {
    boolean failed = test.broken > 0 || random.nextDouble() < test.chance;
    test.broken = Math.max(0, test.broken - 1);
    double seconds = test.seconds * StrictMath.exp(0.25 * random.nextGaussian());
    return String.format(
        Locale.ROOT,
        "%d,b%d,c%d,%s,%d,%.3f\n",
        cycle,
        cycle,
        cycle,
        test.name,
        failed ? 1 : 0,
        seconds);
  }
}

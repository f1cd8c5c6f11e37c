package io.foretest.training.change;

import io.foretest.training.Progress;
import io.foretest.training.data.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Ranks the tests of bugs, each bug with a model of other projects, and measures that beside what
 * needs no model.
 */
public final class ChangesBenchmark {
  private final ChangeRecipe recipe;
  private final Progress progress;

  /**
   * @param seed of every random choice
   */
  public ChangesBenchmark(int seed, Progress progress) {
    this.recipe = new ChangeRecipe(seed);
    this.progress = progress;
  }

  /**
   * One bug's tests with their scores.
   *
   * @param lesson one case a test class, with what came of it
   * @param probabilities one a case, of a model of other projects; 0 where no changed file is known
   */
  public record Ranked(Bug bug, Lesson lesson, double[] probabilities) {}

  /**
   * Asks about each bug.
   *
   * @param shipped bugs to learn from besides those of other projects among {@code bugs}
   */
  public List<Ranked> rank(List<Bug> bugs, List<Bug> shipped) {
    return rank(bugs, shipped, sample -> sample);
  }

  private List<Ranked> rank(List<Bug> bugs, List<Bug> shipped, UnaryOperator<Sample> seen) {
    List<Sample> samples =
        bugs.stream().filter(bug -> !bug.tests().isEmpty()).map(Sample::of).map(seen).toList();
    OutOfProject elsewhere = new OutOfProject(recipe, samples, shipped, seen);
    List<Ranked> ranked = new ArrayList<>();
    for (Sample sample : samples) {
      ranked.add(
          new Ranked(sample.bug(), sample.lesson(), probabilities(elsewhere.margins(sample))));
      progress.report("Ranking", ranked.size(), samples.size());
    }
    return ranked;
  }

  /**
   * Asks about each bug when a feature says the same of every test, so that neither the fixed sum
   * nor the trees learn anything from it.
   */
  public List<Ranked> rankWithout(String feature, List<Bug> bugs, List<Bug> shipped) {
    return rank(bugs, shipped, sample -> sample.without(feature));
  }

  private static double[] probabilities(float[] margins) {
    return IntStream.range(0, margins.length)
        .mapToDouble(i -> Float.isNaN(margins[i]) ? 0 : 1 / (1 + StrictMath.exp(-margins[i])))
        .toArray();
  }
}

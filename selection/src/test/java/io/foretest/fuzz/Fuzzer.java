package io.foretest.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a reader with mutated inputs, and keeps those that reach new code to mutate them further.
 * The same seed gives the same inputs.
 */
final class Fuzzer {
  private static final int MOST_KEPT = 5_000;

  private final String reader;
  private final Mutator mutator;
  private final List<byte[]> corpus;
  private final int seeds;

  Fuzzer(String reader, long seed) {
    this.reader = reader;
    this.mutator = new Mutator(seed);
    this.corpus = new ArrayList<>(Seeds.named(reader));
    this.seeds = corpus.size();
  }

  /**
   * What came of it.
   *
   * @param answers number of inputs by what the reader made of them
   * @param probes probes of our code that ran
   * @param kept inputs that reached new code
   * @param finding an input that the reader neither read nor refused; null for none
   */
  record Result(
      String reader,
      long inputs,
      Map<String, Long> answers,
      int probes,
      int kept,
      byte @Nullable [] finding,
      @Nullable Throwable problem) {}

  /** Stops at the first finding. */
  Result run(long inputs) throws ReflectiveOperationException {
    try (CoveredCode code = new CoveredCode()) {
      Function<byte[], String> target = code.reader(reader);
      Map<String, Long> answers = new TreeMap<>();
      for (long number = 0; number < inputs; number++) {
        byte[] input = number < seeds ? corpus.get((int) number) : mutator.mutated(corpus);
        Throwable problem = problem(target, input, answers);
        if (problem != null) {
          return new Result(reader, number + 1, answers, code.reached(), kept(), input, problem);
        }
        if (code.reachedMore() && number >= seeds && corpus.size() < MOST_KEPT) {
          corpus.add(input);
        }
      }
      return new Result(reader, inputs, answers, code.reached(), kept(), null, null);
    }
  }

  private int kept() {
    return corpus.size() - seeds;
  }

  private static @Nullable Throwable problem(
      Function<byte[], String> target, byte[] input, Map<String, Long> answers) {
    try {
      answers.merge(target.apply(input.clone()), 1L, Long::sum);
      return null;
    } catch (RuntimeException | Error e) {
      return e;
    }
  }
}
